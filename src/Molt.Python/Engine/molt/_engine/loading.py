"""Loads scripts that are new, and scripts that are made anew."""

import importlib.util
import sys

from molt._engine import finder
from molt._engine.cycles import cycle, is_cycle
from molt._engine.stores import AttributeStore, ItemStore


class Loading:
    def __init__(self, run):
        self._run = run
        self.raised_in = None       # the innermost script whose load raised

    def load(self, script):
        if script.module is None:
            self._run.running = script
            try:
                self._import(script)
            except BaseException:
                self.raised_in = finder.FINDER.last_failed
                raise
            self._run.running = None
        self._take_in_moved(script)
        for name in script.source.bindings.own:
            value = script.variables.get(name)
            if isinstance(value, type) and value.__module__ == script.name:
                self._run.outcome.created.append(value)
            self._run.outcome.added.append(f"{script.name}.{name}")

    def _take_in_moved(self, script):
        """What another script of the namespace defined before goes on as what it was."""
        for name, statement in script.source.bindings.definitions.items():
            moved = self._run.moves.of(script, name)
            if moved is not None and name in script.variables:
                made = script.variables[name]
                script.variables[name] = self._run.merge_moved(moved, made, statement)
                self._run.redirect()
                self._run.follow(script, {name: moved[0]}, script.variables)
        self._run.flush()

    def _import(self, script):
        """Two scripts that import each other may depend on which of the two is first: the other order is tried as well."""
        try:
            importlib.import_module(script.name)
        except (ImportError, AttributeError) as exception:
            ring = finder.FINDER.ring
            if not is_cycle(exception) or len(ring) < 2:
                raise
            try:
                importlib.import_module(ring[-1].name)
                importlib.import_module(script.name)
            except (ImportError, AttributeError):
                raise cycle(ring, exception) from exception

    def overwrite(self, edit):
        """The script runs anew, as a module of its own. What is of the old one goes on with the old one's variables."""
        script, old = edit.script, edit.script.module
        module = importlib.util.module_from_spec(finder.FINDER.find_spec(script.name))
        self._run.running = script
        stores = [ItemStore(sys.modules, script.name, module), AttributeStore(script, "module", module)]
        parent = sys.modules.get(script.namespace)
        if parent is not None:
            stores.append(ItemStore(vars(parent), script.name.rpartition(".")[2], module))
        self._run.outcome.stores += stores
        self._run.flush()
        script.run(module)
        self._run.running = None
        self._run.follow(script, vars(old), vars(module))
        for other in self._run.proposal.live_scripts:
            if other.module is not None and other.module is not module:
                self._run.outcome.stores += [ItemStore(other.variables, name, module)
                                        for name, value in list(other.variables.items()) if value is old]
        self._run.flush()
        self._report_overwritten(script, vars(old), vars(module))

    def _report_overwritten(self, script, before, after):
        for name in script.source.bindings.own:
            if name not in before:
                self._run.outcome.added.append(f"{script.name}.{name}")
            elif callable(after.get(name)):
                self._run.outcome.replaced.append(f"{script.name}.{name}")
            if isinstance(after.get(name), type) and after[name].__module__ == script.name:
                (self._run.outcome.changed_classes if name in before else self._run.outcome.created).append(after[name])
