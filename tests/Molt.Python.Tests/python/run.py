"""Runs the edit cases and the tests of the engine: ``python3 run.py [beginnings of names of cases]``."""

import os
import sys
import unittest

_HERE = os.path.dirname(os.path.abspath(__file__))
_REPOSITORY = os.path.abspath(os.path.join(_HERE, "..", "..", ".."))
sys.dont_write_bytecode = True
sys.path[:0] = [_HERE, os.path.join(_REPOSITORY, "src", "Molt.Python", "Engine")]

from cases import case_folders, run_case  # noqa: E402  - found by what is above


def main():
    failed, folders = 0, case_folders(os.path.join(_REPOSITORY, "tests", "PythonEdits"), sys.argv[1:])
    for folder in folders:
        failures = run_case(folder)
        failed += bool(failures)
        for failure in failures:
            print(f"{os.path.basename(folder)}: {failure}")
    print(f"{len(folders) - failed} cases passed, {failed} failed")
    if not sys.argv[1:]:
        suite = unittest.defaultTestLoader.discover(_HERE, "test_*.py")
        failed += not unittest.TextTestRunner(verbosity=0).run(suite).wasSuccessful()
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
