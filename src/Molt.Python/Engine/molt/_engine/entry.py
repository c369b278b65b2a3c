"""A program's entry point: ``main.py``, as ``python main.py`` would run it, but that its definitions are the script's own."""

import ast
import asyncio
import inspect
import os
import sys
import traceback


def is_main(script):
    return os.path.basename(script.path) == "main.py" and os.path.dirname(script.path) == os.path.normpath(script.root)


def run(script, arguments):
    """Runs what stands under ``if __name__ == "__main__"``; where nothing does, ``main()``. Returns the exit code."""
    sys.argv = [script.path, *arguments]
    try:
        return _code_of(_run(script))
    except SystemExit as exit:
        return _code_of(exit.code)
    except BaseException:
        traceback.print_exc()
        return 1


def _run(script):
    blocks = [statement for statement in script.source.tree.body if _is_guard(statement)]
    if not blocks:
        main = script.variables.get("main")
        result = main() if callable(main) else None
        return asyncio.run(result) if inspect.iscoroutine(result) else result
    for block in blocks:
        exec(compile(ast.Module(body=block.body, type_ignores=[]), script.path, "exec", dont_inherit=True), script.variables)
    return None


def _is_guard(statement):
    if not isinstance(statement, ast.If) or not isinstance(statement.test, ast.Compare) or len(statement.test.comparators) != 1:
        return False
    sides = [statement.test.left, statement.test.comparators[0]]
    return (isinstance(statement.test.ops[0], ast.Eq)
            and any(isinstance(side, ast.Name) and side.id == "__name__" for side in sides)
            and any(isinstance(side, ast.Constant) and side.value == "__main__" for side in sides))


def _code_of(result):
    if result is None or isinstance(result, bool):
        return 0
    if isinstance(result, int):
        return result
    print(result, file=sys.stderr)
    return 1
