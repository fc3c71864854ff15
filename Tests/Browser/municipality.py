"""The example municipality, served on a free port by the program that has been built, with a mail server of its own."""

import os
import re
import shutil
import sqlite3
import subprocess
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("ORDNING", str(REPOSITORY / ".build/debug/ordning"))
# aiosmtpd is Debian's, for the Python of the system.
MAIL_SERVER = ["/usr/bin/python3", str(REPOSITORY / "Tests/ordningTests/Resources/holding_smtp.py"), "answers"]


class Site:
    """Starts all; `close` ends it and takes the folder away."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="ordning-webblasare-"))
        self.programs = []
        try:
            self._start()
        except BaseException:
            self.close()
            raise

    def _start(self):
        port = self._begin(MAIL_SERVER, r"^\d+$")
        config = self.folder / "config"
        shutil.copytree(REPOSITORY / "config", config)
        settings = config / "installation.yaml"
        settings.write_text(settings.read_text().replace("localhost:2525", f"127.0.0.1:{port}"))
        example = self.folder / "exempel"
        self.data, self.config = example / "data", example / "config"
        subprocess.run(
            [PROGRAM, "example", str(example), "--config", str(config)], cwd=REPOSITORY, check=True,
            stdout=subprocess.DEVNULL)
        self.address = self._begin(
            [PROGRAM, "serve", "--port", "0", "--data", str(self.data), "--config", str(self.config), "--output",
             str(example / "utskrift")],
            r"http://\S+?(?=/$)")

    def command(self, *words):
        """Gives a command beside the server, as another program does."""
        subprocess.run(
            [PROGRAM, *words, "--data", str(self.data)], cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL)

    def lapse(self, account):
        """Ends an account's sessions as they end when nobody has asked for a page for long."""
        store = sqlite3.connect(self.data / "ordning.sqlite")
        with store:
            store.execute("UPDATE session SET seen = seen - 7200000 WHERE account = ?", (account,))
        store.close()

    def _begin(self, command, sign):
        """Starts a program and waits for the line that says that it is ready; gives what the sign matches in it."""
        program = subprocess.Popen(
            command, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.programs.append(program)
        for line in program.stdout:
            found = re.search(sign, line.strip())
            if found:
                return found.group()
        raise RuntimeError(f"{command[0]} did not start")

    def close(self):
        for program in reversed(self.programs):
            program.terminate()
            program.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
