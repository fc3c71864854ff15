"""A mail server for tests: takes messages into a folder, or misbehaves in the way it is told.

Usage: smtp_server.py FOLDER MODE. Prints its port, and serves until its standard input ends.
"""
import asyncio
import base64
import email
import email.policy
import json
import os
import sys
import threading

from aiosmtpd.smtp import SMTP

folder, mode = sys.argv[1], sys.argv[2]


def reading(envelope):
    raw = envelope.original_content
    message = email.message_from_bytes(raw, policy=email.policy.default)
    body = message.get_body(("plain",))
    return {
        "mailFrom": envelope.mail_from,
        "recipients": envelope.rcpt_tos,
        "headers": {name: str(value) for name, value in message.items()},
        "defects": [str(defect) for part in message.walk() for defect in part.defects],
        "text": body.get_content(),
        "longest": max(len(line) for line in raw.split(b"\r\n")),
        "bareLineEnds": raw.replace(b"\r\n", b"").count(b"\n"),
        "attachments": [
            {
                "name": part.get_filename(),
                "type": part.get_content_type(),
                "content": base64.b64encode(part.get_payload(decode=True)).decode(),
            }
            for part in message.iter_attachments()
        ],
    }


class Handler:
    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        return responses

    async def handle_MAIL(self, server, session, envelope, address, options):
        if mode == "mail-451":
            return "451 4.3.0 Try again later"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if mode == "rcpt-550":
            return "550 5.1.1 No such user here"
        if mode == "rcpt-451":
            return "451 4.7.1 Greylisted"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if mode == "data-550":
            return "550 5.7.1 Message refused"
        if mode == "data-451":
            return "451 4.3.2 Disk full"
        if mode == "die-after-dot":
            os._exit(1)
        with open(os.path.join(folder, "message.json"), "w") as file:
            json.dump(reading(envelope), file)
        return "250 2.0.0 Queued as T1"


async def never_greet(reader, writer):
    await reader.read()
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    if mode == "slow":
        server = await asyncio.start_server(never_greet, "127.0.0.1", 0)
    else:
        server = await loop.create_server(
            lambda: SMTP(Handler(), hostname="mail.example", loop=loop), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await server.serve_forever()


def end_with_parent():
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()
asyncio.run(main())
