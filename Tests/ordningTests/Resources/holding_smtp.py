"""A mail server for tests. It prints its port, then a line for each message it has taken in.

Usage: holding_smtp.py MODE [PORT]. With MODE `holds` it takes a message and never answers, as when the network goes
away at the worst moment; with `answers` it answers as it should. Serves until its standard input ends.
"""
import asyncio
import os
import sys
import threading

from aiosmtpd.smtp import SMTP

mode = sys.argv[1]
port = int(sys.argv[2]) if len(sys.argv) > 2 else 0


class Handler:
    async def handle_DATA(self, server, session, envelope):
        print("message", flush=True)
        if mode == "holds":
            await asyncio.sleep(3600)
        return "250 2.0.0 Taken"


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Handler(), hostname="mail.example", loop=loop), "127.0.0.1", port)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await server.serve_forever()


def end_with_parent():
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()
asyncio.run(main())
