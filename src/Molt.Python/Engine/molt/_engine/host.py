"""The engine as the host calls it: texts, numbers and tuples, so that neither side has to know the other's classes."""

import importlib

from molt._engine import entry
from molt._engine.namespace import is_contribution
from molt._engine.script import TEST_SUFFIX
from molt._engine.session import Session


class Host:
    def __init__(self, options):
        self.session = Session({**options, "hold_back": False})

    def add_validator(self, validator):
        self.session.validators.append(validator)

    def check(self, changes):
        """Returns what can be said against scripts without running them, as diagnostics."""
        return [_as_tuple(item) for item in self.session.check(changes)]

    def prepare(self, changes):
        """Returns (attempt, whether it can be committed, whether all of it is refused, whether only tests changed, diagnostics, tests).

        A diagnostic is (id, severity, file, line, column, message, details); tests are (passed, failed, skipped, milliseconds), or None
        where none ran. The host leaves out the files that diagnostics name, and asks again.
        """
        changes = list(changes)
        attempt = self.session.prepare(changes)
        errors = [item for item in attempt.diagnostics if item["severity"] == "error"]
        refuses_all = not attempt.succeeded and any(item["file"] not in attempt.held for item in errors)
        tests = attempt.tests
        counts = (tests["passed"], tests["failed"], tests["skipped"], float(tests["milliseconds"]))
        tests_only = all(change[2].endswith(f"{TEST_SUFFIX}.py") for change in changes)
        return attempt, attempt.succeeded, refuses_all, tests_only, [_as_tuple(item) for item in attempt.diagnostics], counts if any(counts[:3]) else None

    def is_trying_here(self):
        return self.session.is_trying_here()

    def commit(self, attempt):
        """Returns the names of what was (updated, added, removed, replaced, leaked), and the classes that were (created, updated). Hooks are told by `follow`."""
        report = self.session.commit_silently(attempt)
        if report.error is not None:
            raise RuntimeError(report.error)
        return (report.updated, report.added, report.removed, report.replaced, report.leaked,
                report.classes_created, report.classes_updated)

    def follow(self):
        """All of the edit is live, in whatever language."""
        self.session.tell()

    def discard(self, attempt):
        self.session.discard(attempt)

    def close(self):
        self.session.close()

    def find(self, name):
        """What a full name such as ``game.world.greet`` stands for: (that,), or None."""
        world = self.session.world
        parts = name.split(".")
        for length in range(len(parts), 0, -1):
            module = ".".join(parts[:length])
            if world.knows(module):
                return _member(importlib.import_module(module), parts[length:])
        for script in world.contributors("", parts[0]):
            return _member(importlib.import_module(script.name), parts)
        return None

    @staticmethod
    def is_callable(found):
        return callable(found)

    @staticmethod
    def is_class(found):
        return isinstance(found, type)

    def classes(self):
        """The classes of the scripts by the names under which their namespaces have them."""
        found = {}
        for script in list(self.session.world.scripts.values()):
            if script.is_test or script.module is None:
                continue
            for name in script.source.bindings.own:
                value = script.variables.get(name)
                if isinstance(value, type) and not name.startswith("_") and is_contribution(value, script.name):
                    found[f"{script.namespace}.{name}" if script.namespace else name] = value
        return sorted(found.items())

    def classes_for(self, wanted):
        """The names of the classes that say, by deriving from it, that they are a ``wanted``."""
        return [name for name, found in self.classes() if found is not wanted and issubclass(found, wanted)]

    def entry_point(self):
        """What runs the program, given its arguments, and returns its exit code; None where there is no ``main.py`` at the top of a folder of scripts."""
        script = next((script for script in self.session.world.scripts.values() if entry.is_main(script)), None)
        return None if script is None else lambda arguments: entry.run(script, arguments)


def _member(value, parts):
    for part in parts:
        try:
            value = getattr(value, part)
        except AttributeError:
            return None
    return (value,)


def _as_tuple(item):
    return item["id"], item["severity"], item["file"], item["line"], item["column"], item["message"], item["details"]
