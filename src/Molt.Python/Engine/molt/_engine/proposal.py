"""Which scripts there would be after an edit, and what can be said against it without running anything."""

import importlib.machinery
import os

from molt._engine import finder
from molt._engine.diagnostics import (
    DUPLICATE, DUPLICATE_VALUE, HIDES_LIBRARY, IMPORTED_NAME_GONE, NOT_A_NAME, Refusal, error, warning)
from molt._engine.followers import comes_from
from molt._engine.matching import Comparison
from molt._engine.source import read
from molt._engine.world import script_for


class Edit:
    """A script that is live, and what it is to be."""

    def __init__(self, script, source, overwrites, returns):
        self.script, self.source, self.overwrites, self.returns = script, source, overwrites, returns
        self.comparison = Comparison(script.source, source)
        self.changed_values = set()     # names of constants that get another value


class Proposal:
    def __init__(self, world, gone, options, key):
        self.key = key              # the session's
        self.before, self.world = world, world.copy()
        self._gone, self._options = gone, options
        self.edits, self.added, self.removed, self.tests = [], [], [], []
        self.changed = []           # (script, source) of whatever has new text, tests included
        self.diagnostics, self.held = [], []
        self.spreads = False        # whether scripts are edited whose text did not change
        self.delete_removed = options.get("delete_removed", False)

    @property
    def live_scripts(self):
        return [script for script in self.world.scripts.values() if not script.is_test and script not in self.added]

    @property
    def touched_scripts(self):
        return [edit.script for edit in self.edits] + self.added

    def is_own(self, module):
        """Whether a module is a script's or a namespace, of whatever session."""
        live = finder.FINDER.live
        return bool(module) and (self.world.knows(module) or live is not None and live.knows(module))

    def path_of(self, cls):
        """The file that a class is in."""
        script = self.world.scripts.get(cls.__module__)
        return script.path if script is not None else cls.__module__

    @property
    def is_empty(self):
        return not (self.edits or self.added or self.removed or self.tests)

    def take(self, changes):
        """Takes in what can be taken in of ``changes``; what cannot is held, with the reason among the diagnostics."""
        for namespace, root, path, content in changes:
            if content is None:
                self._remove(path)
        for namespace, root, path, content in changes:
            if content is not None:
                try:
                    self._change(namespace, root, path, content)
                except Refusal as refusal:
                    self._hold(path, refusal.reason)
        self._hold_duplicates()
        return self

    def _hold(self, path, reason):
        self.held.append(path)
        self.diagnostics.append(reason)

    def _remove(self, path):
        script = self.world.by_path(path)
        if script is not None:
            self.world.remove(script)
            (self.tests if script.is_test else self.removed).append(script)

    def _change(self, namespace, root, path, content):
        script = self.world.by_path(path)
        source = read(path, content)
        if script is None:
            self._add(script_for(namespace, root, path), source)
        elif source.text != script.source.text:
            self.changed.append((script, source))
            if script.is_test:
                self.tests.append(script)
            else:
                self._edit(script, source, returns=False)

    def _edit(self, script, source, returns):
        self.edits.append(Edit(script, source, self._options.get("mode") == "overwrite", returns))

    def _add(self, script, source):
        if not all(part.isidentifier() for part in script.name.split(".")):
            self.diagnostics.append(warning(NOT_A_NAME, script.path, 1, 1, (
                f"'{script.name}' is no name that Python can import: the file is passed over. Rename it, or its folder.")))
            return
        other = self.world.scripts.get(script.name) or self._of_another_session(script.name)
        if other is not None:
            raise Refusal(error(DUPLICATE, script.path, 1, 1, (
                f"The module {script.name} is {other.path} already, so {script.path} is not loaded. Rename one of the two.")))
        _check_library(script)
        script.source = source
        former = self._gone.get(script.name)
        self.changed.append((script, source))
        if former is not None and former.path == script.path and former.module is not None:
            self.world.add(former)
            self.changed[-1] = (former, source)
            self._edit(former, source, returns=True)
        else:
            self.world.add(script)
            (self.tests if script.is_test else self.added).append(script)

    def _of_another_session(self, name):
        return next((world.scripts[name] for key, world in finder.FINDER.worlds.items() if key != self.key and name in world.scripts), None)

    def _hold_duplicates(self):
        order = {name: place for place, name in enumerate(self.world.scripts)}
        for script, source in sorted(self.changed, key=lambda pair: order.get(pair[0].name, 0)):
            if not script.is_test:
                self._compare_contributions(script, source)

    def _compare_contributions(self, script, source):
        for other in self.world.in_namespace(script.namespace):
            if other is script:
                continue
            others = self.source_of(other).bindings
            for name in source.bindings.own:
                if name.startswith("_") or name not in others.own or self._is_test_case(source, name):
                    continue
                if self._is_older(script, other, name):
                    continue
                if self._clash(script, other, name, source, others):
                    return

    def _clash(self, script, other, name, source, others):
        statement = source.bindings.definitions.get(name) or source.bindings.values[name]
        text = f"{script.namespace or 'the root'}.{name} comes from {other.path} already"
        if name in source.bindings.definitions and name in others.definitions:
            self._withdraw(script)
            self._hold(script.path, error(DUPLICATE, script.path, statement.lineno, statement.col_offset + 1, (
                f"{text}, so {script.path} is held back. Rename or remove one of the two.")))
            return True
        if not _is_everywhere(statement, source):
            self.diagnostics.append(warning(DUPLICATE_VALUE, script.path, statement.lineno, statement.col_offset + 1, (
                f"{text}, and that one stays; that of {script.path} is {script.name}.{name} only.")))
        return False

    def _is_older(self, script, other, name):
        """Whether `script` contributed the name before `other` did: then it is the other one that is too much."""
        contributed = script in self.before.scripts.values() and script.source is not None and name in script.source.bindings.own
        others = other in self.before.scripts.values() and other.source is not None and name in other.source.bindings.own
        if contributed != others:
            return contributed
        order = list(self.world.scripts)
        return order.index(script.name) < order.index(other.name)

    @staticmethod
    def _is_test_case(source, name):
        statement = source.bindings.definitions.get(name)
        return any("TestCase" in ast_name(base) for base in getattr(statement, "bases", ()))

    def _withdraw(self, script):
        self.added = [item for item in self.added if item is not script]
        self.edits = [edit for edit in self.edits if edit.script is not script]
        self.changed = [pair for pair in self.changed if pair[0] is not script]
        if script not in self.before.scripts.values():
            self.world.remove(script)

    def edit_of(self, script):
        """The edit of a script, which is made one of this proposal if no text of it changed."""
        edit = next((edit for edit in self.edits if edit.script is script), None)
        if edit is None and script.module is not None and not script.is_test:
            edit = Edit(script, script.source, False, False)
            self.edits.append(edit)
            self.spreads = True
        return edit

    def source_of(self, script):
        return next((source for changed, source in self.changed if changed is script), script.source)

    def check_imports(self):
        """Names that go while scripts that stay import them: a cold start would fail there."""
        for edit in self.edits:
            self._check_importers(edit.script, set(edit.comparison.gone_names) if not edit.source.bindings.stars else set())
        for script in self.removed:
            self._check_importers(script, None)

    def _check_importers(self, script, names):
        for other in self.world.scripts.values():
            source = self.source_of(other)
            if other is script or other.is_test or source is None:
                continue
            for imported in source.bindings.imported.values():
                if imported.guarded or not self._is_gone(imported, other, script, names):
                    continue
                what = f"{script.name}.{imported.name}" if imported.name else script.name
                self.diagnostics.append(error(
                    IMPORTED_NAME_GONE, other.path, imported.statement.lineno, imported.statement.col_offset + 1,
                    f"{what} is gone, and is imported here. Remove the import as well, or put it back."))

    def _is_gone(self, imported, other, script, names):
        if names is None and imported.absolute(other.namespace) == script.name:
            return True
        if names is None and imported.name and f"{imported.absolute(other.namespace)}.{imported.name}" == script.name:
            return True
        gone = set(script.source.bindings.own) if names is None else names
        if imported.name not in gone or not comes_from(imported, other, script):
            return False
        # Another script may contribute the name to the namespace now.
        return imported.absolute(other.namespace) == script.name or not any(
            imported.name in self.source_of(item).bindings.own for item in self.world.in_namespace(script.namespace))


def ast_name(node):
    return getattr(node, "id", None) or getattr(node, "attr", "") or ""


def _is_everywhere(statement, source):
    """Loggers and type variables: each script has its own, and nobody asks a namespace for them."""
    for unit in source.units:
        value = getattr(unit.statement, "value", None)
        if statement in getattr(unit.statement, "targets", ()) and type(value).__name__ == "Call":
            return ast_name(value.func) in ("getLogger", "TypeVar", "ParamSpec", "TypeVarTuple", "NewType")
    return False


def _check_library(script):
    root = script.name.partition(".")[0]
    for finder in (importlib.machinery.BuiltinImporter, importlib.machinery.FrozenImporter, importlib.machinery.PathFinder):
        spec = finder.find_spec(root)
        if spec is not None and spec.origin and not spec.origin.startswith(os.path.join(script.root, "")):
            raise Refusal(error(HIDES_LIBRARY, script.path, 1, 1, (
                f"The script would be the module {script.name}, and hide the library {root} ({spec.origin}). Rename it, or its namespace.")))
