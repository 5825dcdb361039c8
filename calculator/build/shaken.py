"""Pyodide's script without what nobody here calls: most of it speaks to side modules, sound, graphics and bridges."""

import re
import subprocess
from collections.abc import Set

from calculator.build.places import ESBUILD

HEAD, TAIL = "async function(moduleArg = {}) {\n  var moduleRtn;\n", "return moduleRtn;"
NAMED = re.compile(r'var (\w+)=Module\["\w+"\]=(?:wasmExports\["\w+"\]|[\w.]+);')
GIVEN = re.compile(r'(?<![\w$=])Module\["(\w+)"\]=[\w$]+;')
READ = re.compile(r'Module(?:\.(\w+)|\["(\w+)"\](?!=[^=]))')
SIGNATURE = re.compile(r'\b\w+\.sig="\w*";')
IMPORTS = re.compile(r"(?<=wasmImports=\{)[^}]*")
FUNCTION = b'"use strict";globalThis._createPyodideModule=(async function(moduleArg){let made;%s;return made});\n'
DIRECT_EVAL = re.compile(r"(?<![\w$.])eval\(")
EXPORT = re.compile(r'wasmExports(?:\.|\[")(\w+)')
OPTIONS = ("--bundle", "--format=esm", "--minify", "--target=es2022", "--platform=node", "--external:ws")


def exports(script: str) -> set[str]:
    """Return the names of all exports of the WebAssembly that the script mentions."""
    return set(EXPORT.findall(script))


def without_names(script: str, used: Set[str]) -> str:
    """Leave out each line that only gives a name to an export that nobody mentions, `used` being mentioned too."""
    mentioned = words(NAMED.sub("", script)) | used
    return NAMED.sub(lambda line: line[0] if line[1] in mentioned else "", script)


def shaken(script: str, imports: Set[str], used: Set[str]) -> bytes:
    """Leave out what neither the `imports` of the WebAssembly nor the properties that are `used` need.

    esbuild leaves out what nobody mentions, but only at the top of a module: the inside of Pyodide's one function
    becomes a module for it, and then a function again, in parentheses: these tell V8 to compile it at once instead of
    reading it twice. A direct `eval`, which our policy forbids in any case, might mention every name.
    """
    body = script[script.index(HEAD) + len(HEAD) : script.rindex(TAIL)]
    # Only functions of JavaScript that WebAssembly finds by pointer need their signature: none of these is left.
    body = SIGNATURE.sub("", IMPORTS.sub(lambda found: _only(found[0], imports), body))
    read = used | {name for names in READ.findall(body) for name in names}
    body = GIVEN.sub(lambda line: line[0] if line[1] in read else "", DIRECT_EVAL.sub("(0,eval)(", body))
    module = _tree_shaken(f"let _scriptName,moduleRtn;{body};made=moduleRtn;")
    return FUNCTION % module


def words(text: str) -> set[str]:
    """Return every name in a script."""
    return set(re.findall(r"[\w$]+", text))


def _only(entries: str, names: Set[str]) -> str:
    return ",".join(entry for entry in entries.split(",") if entry.partition(":")[0] in names)


def _tree_shaken(module: str) -> bytes:
    command = [str(ESBUILD), *OPTIONS, "--log-level=error"]
    return subprocess.run(command, input=module.encode(), check=True, stdout=subprocess.PIPE).stdout.strip()
