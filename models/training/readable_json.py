"""JSON for people: indented, but lists of plain values on one line."""

import json
import re
from pathlib import Path

PLAIN_LIST = re.compile(r"\[[^\[\]{}]*\]")


def write_json(path: Path, value: object) -> None:
    text = json.dumps(value, indent=1, ensure_ascii=False, allow_nan=False)
    path.write_text(PLAIN_LIST.sub(one_line, text) + "\n")


def one_line(found: re.Match[str]) -> str:
    """Strings keep their inner spaces: only line breaks and the indentation after them go."""
    return re.sub(r"\n\s*", " ", found.group()).replace("[ ", "[").replace(" ]", "]")
