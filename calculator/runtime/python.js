/** @import { Interpreter, Pointer } from "./interpreter.js" */
/** @import { Files } from "./protocol.js" */
import { startInterpreter } from "./interpreter.js";
import { Trouble } from "./protocol.js";

/**
 * Python through CPython's own C interface. Pyodide's bridge between Python and JavaScript is not started: it brings
 * a hundred modules, and all that goes over ours is text.
 */
export class Python {
  /**
   * @param {Interpreter} interpreter
   * @param {string[]} said what Python wrote to its error output
   */
  constructor(interpreter, said) {
    this.interpreter = interpreter;
    this.said = said;
  }

  /**
   * @param {Promise<Files>} files
   * @returns {Promise<Python>}
   */
  static async start(files) {
    /** @type {string[]} */
    const said = [];
    const python = new Python(await startInterpreter(files, (line) => said.push(line)), said);
    if (!python.interpreter._Py_IsInitialized()) throw python.#trouble();
    return python;
  }

  /**
   * A Python function of one text that returns a text, as a function of JavaScript.
   *
   * @param {string} module
   * @param {string} name
   * @returns {(text: string) => string} throws a Trouble with what Python raised
   */
  textFunction(module, name) {
    const { _PyImport_ImportModule, _PyObject_GetAttrString, _PyObject_CallOneArg, _Py_DecRef } = this.interpreter;
    const imported = this.#checked(this.#withText(module, _PyImport_ImportModule));
    const callable = this.#checked(this.#withText(name, (text) => _PyObject_GetAttrString(imported, text)));
    return (text) => {
      const argument = this.#checked(this.#withText(text, this.interpreter._PyUnicode_FromString));
      const result = _PyObject_CallOneArg(callable, argument);
      _Py_DecRef(argument);
      return this.#read(this.#checked(result));
    };
  }

  /** @param {Pointer} string which is given back to Python */
  #read(string) {
    const { _PyUnicode_AsEncodedString, _PyBytes_AsString, _Py_DecRef, UTF8ToString } = this.interpreter;
    // Half a pair of surrogates, which somebody may have sent, has no place in UTF-8.
    const bytes = this.#withText("replace", (replace) => _PyUnicode_AsEncodedString(string, 0, replace));
    const text = UTF8ToString(_PyBytes_AsString(this.#checked(bytes)));
    _Py_DecRef(bytes);
    _Py_DecRef(string);
    return text;
  }

  /**
   * @param {string} text
   * @param {(utf8: Pointer) => Pointer} use
   */
  #withText(text, use) {
    const utf8 = this.interpreter.stringToNewUTF8(text);
    const found = use(utf8);
    this.interpreter._free(utf8);
    return found;
  }

  /** @param {Pointer} object none where Python raised something */
  #checked(object) {
    if (object) return object;
    this.interpreter._PyErr_Print();
    throw this.#trouble();
  }

  #trouble() {
    return new Trouble("python", this.said.splice(0).join("\n"));
  }
}
