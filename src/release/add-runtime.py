"""Adds the Java runtime to the list of what Vouch is made of: add-runtime.py BOM RELEASE-FILE-OF-THE-RUNTIME, to the standard output."""

import json
import re
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    bom = json.load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    release = dict(re.findall(r'^(\w+)="(.*)"$', file.read(), re.M))
bom["components"].append({
    "type": "platform",
    "bom-ref": "runtime",
    "name": "OpenJDK runtime",
    "version": release["JAVA_VERSION"],
    "description": "Modules: " + release["MODULES"].replace(" ", ", "),
    "licenses": [{"expression": "GPL-2.0-only WITH Classpath-exception-2.0"}],
})
json.dump(bom, sys.stdout, indent=2, sort_keys=True)
print()
