"""CPython in the browser is what Pyodide ships, without what nobody here calls."""

import subprocess
from pathlib import Path

from calculator.build.places import SCRIPT, WASM
from calculator.build.shaken import exports, shaken, without_names
from calculator.build.tailored import interpreter

ELSEWHERE = b"SDL_Init", b"glDrawArrays", b"PyObject_AsFileDescriptor"
LISTED = """
import { readFileSync } from "node:fs";
const module = await WebAssembly.compile(readFileSync(0));
process.stdout.write(WebAssembly.Module.exports(module).map(({ name }) => name).join());
"""
SMALL = """var _create = (() => (async function(moduleArg = {}) {
  var moduleRtn;
var Module=moduleArg;var wasmImports;var wasmExports;var __ours=4;function _called(){return __ours}_called.sig="i";
function _unheard(){return "never"}_unheard.sig="i";Module["unheard"]=_unheard;Module["text"]=_called;
wasmImports={called:_called,unheard:_unheard};wasmExports=Module.start(wasmImports);
var _one=Module["_one"]=wasmExports["one"];var _two=Module["_two"]=wasmExports["two"];var _place=Module["_place"]=1024;
moduleRtn=wasmExports.three();

  return moduleRtn;
}))();"""


def listed(wasm: bytes) -> set[str]:
    command = ["node", "--input-type=module", "--eval", LISTED]
    return set(subprocess.run(command, input=wasm, check=True, stdout=subprocess.PIPE).stdout.decode().split(","))


def test_it_keeps_what_our_scripts_use_and_lacks_what_others_would() -> None:
    wasm, script = interpreter()
    kept = listed(wasm)
    assert {"PyObject_CallOneArg", "PyUnicode_FromString", "malloc", "__wasm_call_ctors"} <= kept
    assert kept <= exports(SCRIPT.read_text("utf-8")) | {"main", "__main_argc_argv"}
    assert len(kept) < len(listed(WASM.read_bytes())) / 10
    for name in ELSEWHERE:
        assert name in SCRIPT.read_bytes()
        assert name not in script


def test_both_files_are_smaller() -> None:
    wasm, script = interpreter()
    assert len(wasm) < 0.9 * WASM.stat().st_size
    assert len(script) < 0.4 * SCRIPT.stat().st_size


def test_a_name_for_an_export_stays_only_where_somebody_mentions_it() -> None:
    script = without_names(SMALL, {"_two"})
    assert 'wasmExports["two"]' in script
    assert 'wasmExports["one"]' not in script
    assert "_place" not in script
    assert exports(script) == {"two", "three"}


def test_what_is_left_of_a_script_does_what_it_did(tmp_path: Path) -> None:
    script = shaken(without_names(SMALL, {"_two"}), {"called"}, {"_two"})
    assert b"never" not in script
    path = tmp_path / "run.js"
    path.write_bytes(
        script + b"_createPyodideModule({start: (given) => ({three: () => [Object.keys(given), given.called()]})})"
        b".then((made) => console.log(JSON.stringify(made)));"
    )
    assert subprocess.run(["node", path], check=True, stdout=subprocess.PIPE).stdout == b'[["called"],4]\n'
