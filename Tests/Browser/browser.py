"""The browser that the journeys are made in."""

import os
from pathlib import Path

# Where pictures of failures are left.
PICTURES = Path(__file__).resolve().parents[2] / ".build/webblasare"


def launched(playwright):
    # Chromium refuses to be root in its own sandbox.
    return playwright.chromium.launch(
        executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), chromium_sandbox=os.geteuid() != 0)
