"""Checks YAML files against JSON Schemas, as an editor's tools would.

Reads one JSON object from standard input: {"schemas": {name: schema}, "files": [{"schema": name, "yaml": text}]}.
Writes a JSON list with one list for each file: its problems, each as [place, message], where the place is the way to the
value, such as "steps/0/with/svarstid".

The files are read by PyYAML's SafeLoader, which knows YAML 1.1, and then made what JSON can say: days and times become
ISO texts, keys become texts. The schemas themselves are checked first, and references are followed nowhere else.
"""

import datetime
import json
import sys

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match


def plain(value):
    if isinstance(value, dict):
        return {key_text(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    return value


def key_text(key):
    if isinstance(key, (datetime.date, datetime.datetime)):
        return key.isoformat()
    return key if isinstance(key, str) else json.dumps(key)


def problems(validator, text):
    try:
        value = plain(yaml.safe_load(text))
    except (yaml.YAMLError, ValueError) as error:
        return [["", f"YAML: {error}"]]
    found = []
    for error in validator.iter_errors(value):
        # Of an anyOf the deepest problem is told, as editors do.
        error = best_match([error])
        found.append(["/".join(str(part) for part in error.absolute_path), error.message])
    return sorted(found)


def main():
    asked = json.load(sys.stdin)
    validators = {}
    for name, schema in asked["schemas"].items():
        Draft202012Validator.check_schema(schema)
        validators[name] = Draft202012Validator(schema)
    json.dump(
        [problems(validators[file["schema"]], file["yaml"]) for file in asked["files"]], sys.stdout, ensure_ascii=False
    )


main()
