"""A mail server for tests. It prints its port, then for each message it has taken in a line with its Message-ID.

Usage: holding_smtp.py MODE [PORT]. With MODE `holds` it takes a message and does not answer before it is given a line on
its standard input, as when the network goes away at the worst moment; with `answers` it answers as it should. Serves
until its standard input ends.
"""
import asyncio
import email
import os
import sys
import threading

from aiosmtpd.smtp import SMTP

mode = sys.argv[1]
port = int(sys.argv[2]) if len(sys.argv) > 2 else 0
released = asyncio.Event()


class Handler:
    async def handle_DATA(self, server, session, envelope):
        print(email.message_from_bytes(envelope.content)["Message-ID"], flush=True)
        if mode == "holds":
            await released.wait()
        return "250 2.0.0 Taken"


async def main():
    loop = asyncio.get_running_loop()
    threading.Thread(target=listen, args=(loop,), daemon=True).start()
    server = await loop.create_server(lambda: SMTP(Handler(), hostname="mail.example", loop=loop), "127.0.0.1", port)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await server.serve_forever()


def listen(loop):
    for _ in sys.stdin:
        loop.call_soon_threadsafe(released.set)
    os._exit(0)


asyncio.run(main())
