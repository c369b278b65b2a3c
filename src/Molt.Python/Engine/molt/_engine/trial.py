"""Runs what has to run of an edit, and finds out what the commit has to store.

Statements of a harmless kind (`quiet.py`) run beside the live variables. All others run in the live modules themselves, in a
transaction: what they call has to see the edit, and be seen by it, and no copy of a module is the module. When they are
through, all that they did to live objects is taken back, and made again by the commit.
"""

import ast
import importlib.util
import linecache
import sys
import types

from molt._engine import finder
from molt._engine.classes import Merger, abstract_methods
from molt._engine.cycles import cycle, is_cycle
from molt._engine.diagnostics import from_exception
from molt._engine.fields import plan_late_fields
from molt._engine.followers import follow, modules_imported
from molt._engine.matching import HEADER, KEEP, RUN, Step
from molt._engine.functions import renew_facts
from molt._engine.moves import Moves
from molt._engine.quiet import Quietness
from molt._engine.script import class_with_leaks, prepare_variables
from molt._engine.snapshot import Snapshot
from molt._engine.stores import ABSENT, AttributeStore, ClassStore, ItemStore, apply
from molt._engine.updating import CodeUpdate
from molt._engine.young import Translation, redirect


class NotQuiet(Exception):
    """A statement turned out to do what can only be done in a transaction."""


class Outcome:
    """What the commit stores, and what the report says."""

    def __init__(self):
        self.stores, self.after_commit, self.notes = [], [], []
        self.updated, self.added, self.removed, self.replaced, self.leaked = [], [], [], [], []
        self.created, self.changed_classes, self.reshaped = [], [], []
        self.moved = ()         # full names of what is in another script now
        self.running = []       # callables that say whose old code is still being run


class Trial:
    def __init__(self, proposal, generated):
        self._proposal, self._generated = proposal, generated
        self.outcome = Outcome()
        self.failed_in = None       # the script whose statements are being run
        self._raised_in = None
        self.failure = None         # what it raised, as a diagnostic
        self._flushed = 0
        self._redirected = set()

    def run(self):
        """Returns the outcome. Raises what a script raised; nothing live has changed then, as nothing has when it returns."""
        if self._is_quiet():
            try:
                return self._run(quiet=True)
            except NotQuiet:
                self.outcome, self._flushed = Outcome(), 0
            except Exception as exception:
                lines = self._publish_lines()
                self._explain(exception)
                self._withdraw_lines(lines)
                raise
        return self._run_in_transaction()

    def _run_in_transaction(self):
        snapshot = Snapshot([script for script in self._proposal.live_scripts if script.module is not None])
        former = self._publish_candidates()
        undos = []
        try:
            self._apply = lambda stores: undos.append(apply(stores))
            outcome = self._run(quiet=False)
            outcome.stores += snapshot.differences(Translation(self._merger.survivors))
            outcome.stores += self._publications(former)
            return outcome
        except BaseException as exception:
            self._explain(exception)
            raise
        finally:
            while undos:
                undos.pop()()
            snapshot.restore()
            self._withdraw(former)
            self._apply = None

    def _explain(self, exception):
        """Says what happened while the candidate's lines are those that tracebacks show."""
        if self.blame() is not None:     # else it is the engine that raised
            self.failure = from_exception(exception, self._proposal.world.is_script_file, self.blame().path)

    def _is_quiet(self):
        if self._proposal.added or self._proposal.spreads or any(edit.overwrites for edit in self._proposal.edits):
            return False
        if self._edits_depend_on_each_other():
            return False
        is_own = self._is_own
        for edit in self._proposal.edits:
            running = [step.unit for step in edit.comparison.steps if step.action != KEEP]
            changed = {name for unit in running for name in [*unit.bindings.definitions, *unit.bindings.values, *unit.bindings.imported]}
            quietness = Quietness(edit.script.variables, changed, is_own)
            if not all(quietness.covers(unit.statement) for unit in running):
                return False
        return True

    def _edits_depend_on_each_other(self):
        """Beside the live variables, a statement does not see what another script's gave a name that it imports."""
        running = {edit.script.name: edit for edit in self._proposal.edits
                   if any(step.action != KEEP for step in edit.comparison.steps)}
        if len(running) < 2:
            return False
        world = self._proposal.world
        for edit in running.values():
            for module, name in modules_imported(types.SimpleNamespace(source=edit.source, namespace=edit.script.namespace)):
                if module in running or module in world.namespaces:
                    return True
        return False

    def _is_own(self, module):
        world = self._proposal.world
        return bool(module) and (world.knows(module) or finder.FINDER.live is not None and finder.FINDER.live.knows(module))

    def _run(self, quiet):
        self._quiet = quiet
        self._merger = Merger(self.outcome.stores, self._generated, self.outcome.after_commit)
        self._merger.path_of = self._path_of
        self._moves = Moves(self._proposal)
        updates = {}
        for edit in self._proposal.edits:
            if not edit.overwrites:
                updates[edit.script.name] = self._update_code(edit)
        self._flush()
        for item in self._in_order():
            self._run_one(item, updates)
        self._run_derived_classes()
        for edit in self._proposal.edits:
            self._finish(edit)
        self._follow_classes()
        self._flush()
        self.outcome.moved = self._moves.arrived
        return self.outcome

    def _flush(self):
        """In a transaction, what is planned so far takes effect, so that the statements that run next find it."""
        if self._quiet:
            return
        fresh = self.outcome.stores[self._flushed:]
        self._flushed = len(self.outcome.stores)
        if fresh:
            self._apply(fresh)

    def _update_code(self, edit):
        update = CodeUpdate(edit.script, edit.comparison)
        self.outcome.stores += update.stores
        self.outcome.updated += update.updated
        self.outcome.leaked += update.leaked
        self.outcome.notes += update.notes
        self.outcome.after_commit += [wrapper.cache_clear for wrapper in update.caches]
        for path in update.touched:
            owner = update._owner(path)
            if owner is not None:
                self._note_class(owner)
                if path[-1][0] == "__init__":
                    self.outcome.reshaped.append(owner)
        self.outcome.running.append(update.still_running)
        return update

    def _note_class(self, cls):
        if not any(cls is known for known in self.outcome.changed_classes):
            self.outcome.changed_classes.append(cls)

    def _in_order(self):
        """Edits and new scripts, those first that others import."""
        items = {edit.script.name: edit for edit in self._proposal.edits}
        items.update((script.name, script) for script in self._proposal.added)
        ordered, state = [], {}

        def visit(name):
            if name not in items or name in state:
                return
            state[name] = True
            script = items[name].script if hasattr(items[name], "script") else items[name]
            source = items[name].source
            shown = types.SimpleNamespace(source=source, namespace=script.namespace)
            for module, imported in modules_imported(shown):
                visit(module)
                for owner in self._proposal.world.contributors(module, imported) if imported else ():
                    visit(owner.name)
            ordered.append(items[name])

        for name in items:
            visit(name)
        return ordered

    def _run_one(self, item, updates):
        if not hasattr(item, "script"):
            self._load(item)
        elif item.overwrites:
            self._overwrite(item)
        else:
            self._run_statements(item, updates[item.script.name])

    def _load(self, script):
        if script.module is None:
            self.failed_in = script
            try:
                self._import(script)
            except BaseException:
                self._raised_in = finder.FINDER.last_failed
                raise
            self.failed_in = None
        self._take_in_moved(script)
        for name in script.source.bindings.own:
            value = script.variables.get(name)
            if isinstance(value, type) and value.__module__ == script.name:
                self.outcome.created.append(value)
            self.outcome.added.append(f"{script.name}.{name}")

    def _take_in_moved(self, script):
        """What another script of the namespace defined before goes on as what it was."""
        for name, statement in script.source.bindings.definitions.items():
            moved = self._moves.of(script, name)
            if moved is not None and name in script.variables:
                made = script.variables[name]
                script.variables[name] = self._merge_moved(moved, made, statement)
                self._redirect()
                self.outcome.stores += follow(self._proposal.world, script, {name: moved[0]}, script.variables)
        self._flush()

    def _merge_moved(self, moved, made, statement):
        self._merger.is_move = True
        try:
            return self._merger.merge(moved[0], made, moved[1], statement)
        finally:
            self._merger.is_move = False

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

    def _overwrite(self, edit):
        """The script runs anew, as a module of its own. What is of the old one goes on with the old one's variables."""
        script, old = edit.script, edit.script.module
        module = importlib.util.module_from_spec(finder.FINDER.find_spec(script.name))
        self.failed_in = script
        stores = [ItemStore(sys.modules, script.name, module), AttributeStore(script, "module", module)]
        parent = sys.modules.get(script.namespace)
        if parent is not None:
            stores.append(ItemStore(vars(parent), script.name.rpartition(".")[2], module))
        self.outcome.stores += stores
        self._flush()
        script.run(module)
        self.failed_in = None
        self.outcome.stores += follow(self._proposal.world, script, vars(old), vars(module))
        for other in self._proposal.live_scripts:
            if other.module is not None and other.module is not module:
                self.outcome.stores += [ItemStore(other.variables, name, module)
                                        for name, value in list(other.variables.items()) if value is old]
        self._flush()
        self._report_overwritten(script, vars(old), vars(module))

    def _report_overwritten(self, script, before, after):
        for name in script.source.bindings.own:
            if name not in before:
                self.outcome.added.append(f"{script.name}.{name}")
            elif callable(after.get(name)):
                self.outcome.replaced.append(f"{script.name}.{name}")
            if isinstance(after.get(name), type) and after[name].__module__ == script.name:
                (self.outcome.changed_classes if name in before else self.outcome.created).append(after[name])

    def _run_statements(self, edit, update):
        script, variables = edit.script, edit.script.variables
        before = dict(variables)
        scratch = {} if self._quiet else variables
        if self._quiet and isinstance(variables.get("__annotations__"), dict):
            scratch["__annotations__"] = dict(variables["__annotations__"])
        prepare_variables(scratch, edit.source)
        self.failed_in = script
        for step in edit.comparison.steps:
            if step.action == HEADER and self._renew_header(step, update):
                continue
            if step.action != KEEP:
                self._run_statement(step, script, scratch, edit)
        self._add_late_fields(edit, before, scratch)
        self.failed_in = None
        after = {**before, **scratch} if self._quiet else variables
        if self._quiet:
            self.outcome.stores += [ItemStore(variables, name, value) for name, value in scratch.items()
                                    if before.get(name, ABSENT) is not value]
        self.outcome.stores += follow(self._proposal.world, script, before, after)
        self._flush()
        self._report_names(script, before, after, edit)

    def _redirect(self):
        for key, (new, old) in list(self._merger.survivors.items()):
            if key not in self._redirected and new is not old:
                self._redirected.add(key)
                redirect(new, old)

    def _renew_header(self, step, update):
        """A decorated function whose defaults or annotations changed gets them without its decorators' running again."""
        original = update.original(step.partner, step.unit.statement.name)
        if original is None:
            return False
        scratch = {}
        exec(step.unit.undecorated(), original.__globals__, scratch)
        renew_facts(original, scratch[step.unit.statement.name], self.outcome.stores)
        self._flush()
        return True

    def _run_statement(self, step, script, scratch, edit):
        variables = script.variables
        defined = step.unit.bindings.definitions
        before = {name: variables.get(name, ABSENT) for name in defined}
        self._merger.changed_values = edit.changed_values
        exec(step.unit.code, variables, scratch)
        planned = len(self.outcome.stores)
        former = step.partner.bindings.definitions if step.partner is not None else {}
        for name, statement in defined.items():
            made = scratch.get(name, ABSENT)
            if made is ABSENT or made is before[name]:
                continue
            moved = self._moves.of(script, name) if before[name] is ABSENT else None
            if moved is not None:
                merged = self._merge_moved(moved, made, statement)
                self.outcome.stores += follow(self._proposal.world, script, {name: moved[0]}, {name: merged})
            else:
                merged = self._merger.merge(before[name], made, former.get(name), statement)
            if merged is made and isinstance(before[name], types.FunctionType) and callable(made):
                self._forward(before[name], made, script)
            scratch[name] = merged
            if not self._quiet:
                self._redirect()
        self._check_quiet(planned)
        self._flush()

    def _add_late_fields(self, edit, before, scratch):
        for step in edit.comparison.steps:
            statement = step.unit.statement
            if isinstance(statement, ast.ClassDef) and step.partner is not None and step.unit is not step.partner:
                self._add_late_fields_of(before.get(statement.name), step.partner.statement, statement, edit, scratch)

    def _add_late_fields_of(self, cls, former, statement, edit, scratch):
        if not isinstance(cls, type) or any(cls is old for old, _, _ in self._merger.replaced):
            return
        stores, notes = plan_late_fields(cls, former, statement, edit.script.variables, scratch, edit.source)
        self.outcome.stores += stores
        self.outcome.notes += notes
        former_classes = {inner.name: inner for inner in former.body if isinstance(inner, ast.ClassDef)}
        for inner in statement.body:
            if isinstance(inner, ast.ClassDef) and inner.name in former_classes:
                self._add_late_fields_of(vars(cls).get(inner.name), former_classes[inner.name], inner, edit, scratch)

    def _run_derived_classes(self):
        """What a data class generates depends on its bases' fields; and a class has its bases' metaclass."""
        pending = [*self._merger.merged_classes, *(new for _, new, note in self._merger.replaced if note is not None)]
        while pending:
            base = pending.pop(0)
            for derived in type.__subclasses__(base):
                script = self._proposal.world.scripts.get(derived.__module__)
                if script is None or script.module is None:
                    continue
                if "__dataclass_params__" not in vars(derived) and issubclass(type(derived), type(base)):
                    continue
                if any(derived is cls for cls in self._merger.merged_classes):
                    continue
                unit = next((unit for unit in script.source.units if unit.name == derived.__qualname__), None)
                if unit is None or script.variables.get(unit.name) is not derived:
                    continue
                if self._quiet:
                    raise NotQuiet
                edit = types.SimpleNamespace(changed_values=set())
                self.failed_in = script
                self._run_statement(Step(unit, unit, RUN), script, script.variables, edit)
                pending.append(script.variables[unit.name])

    def _forward(self, old, new, script):
        """Who holds the function that a name stood for comes to what it stands for now."""
        from molt._engine.functions import forward
        if old.__module__ == script.name and not any(
                store.target is old and store.name == "__kwdefaults__" for store in self.outcome.stores):
            forward(old, new, self.outcome.stores)
            self.outcome.replaced.append(f"{script.name}.{old.__qualname__}")

    def _check_quiet(self, planned):
        if self._quiet and (self._merger.replaced or any(
                isinstance(store, AttributeStore) and store.name in ("__bases__", "__class__")
                for store in self.outcome.stores[planned:])):
            raise NotQuiet

    def _report_names(self, script, before, after, edit):
        for name in edit.source.bindings.own:
            known, value = before.get(name, ABSENT), after.get(name, ABSENT)
            if known is ABSENT or name in script.leaked:
                self.outcome.added.append(f"{script.name}.{name}")
                if isinstance(value, type) and value.__module__ == script.name:
                    self.outcome.created.append(value)
            elif known is not value:
                self.outcome.updated.append(f"{script.name}.{name}")

    def _finish(self, edit):
        script, leaked = edit.script, []
        gone = edit.comparison.gone_names if not edit.overwrites else []
        for name in gone:
            if f"{script.name}.{name}" in self._moves.arrived:
                leaked.append(name)
            elif self._proposal.delete_removed:
                self.outcome.stores.append(ItemStore(script.variables, name, ABSENT))
                self.outcome.removed.append(f"{script.name}.{name}")
            else:
                leaked.append(name)
                self.outcome.leaked.append(f"{script.name}.{name}")
        still = {*edit.source.bindings.own, *edit.source.bindings.imported}
        leaks = {name for name in {*script.leaked, *leaked} if name not in still}
        if not edit.overwrites and leaks != script.leaked:
            self.outcome.stores.append(AttributeStore(script.module, "__class__", class_with_leaks(leaks)))
            self.outcome.stores.append(AttributeStore(script, "leaked", leaks))
        self.outcome.stores.append(AttributeStore(script, "source", edit.source))
        self.outcome.stores.append(lines_of(script.path, edit.source))

    def _follow_classes(self):
        for cls in self._merger.merged_classes:
            self._note_class(cls)
            self.outcome.reshaped.append(cls)
            self.outcome.after_commit.append(lambda cls=cls: _renew_abstract_methods(cls))
        for old, new, note in self._merger.replaced:
            if note is not None:
                self.outcome.notes.append(note)
                self.outcome.reshaped.append(new)
            self.outcome.replaced.append(f"{new.__module__}.{new.__qualname__}")
            self._note_class(new)

    def blame(self):
        """The script whose statement raised: the innermost one that was being loaded, or the one that was being edited."""
        return self._raised_in or self.failed_in

    def _path_of(self, cls):
        script = self._proposal.world.scripts.get(cls.__module__)
        return script.path if script is not None else cls.__module__

    # What the candidate adds to Python's own tables while it is tried.

    def _publish_candidates(self):
        former = (finder.FINDER.worlds.get(self._proposal.key), {edit.script: edit.script.source for edit in self._proposal.edits}, self._registered(),
                  self._publish_lines())
        finder.FINDER.worlds[self._proposal.key] = self._proposal.world
        for edit in self._proposal.edits:
            edit.script.source = edit.source
        return former

    def _publish_lines(self):
        former = {script.path: linecache.cache.get(script.path, ABSENT) for script in self._proposal.touched_scripts}
        sources = [(edit.script, edit.source) for edit in self._proposal.edits]
        sources += [(script, script.source) for script in self._proposal.added]
        for script, source in sources:
            store = lines_of(script.path, source)
            linecache.cache[store.name] = store.value
        return former

    @staticmethod
    def _withdraw_lines(former):
        for path, entry in former.items():
            ItemStore(linecache.cache, path, entry).step(entry)()

    def _registered(self):
        world = self._proposal.world
        return {name: sys.modules[name] for name in [*world.scripts, *world.namespaces] if name in sys.modules}

    def _publications(self, former):
        stores = [ItemStore(finder.FINDER.worlds, self._proposal.key, self._proposal.world)]
        for name, module in self._registered().items():
            if former[2].get(name) is not module:
                stores.append(ItemStore(sys.modules, name, module))
                parent, _, child = name.rpartition(".")
                if parent in sys.modules:
                    stores.append(ItemStore(vars(sys.modules[parent]), child, module))
        return stores + [lines_of(script.path, script.source) for script in self._proposal.added]

    def _withdraw(self, former):
        live, sources, registered, lines = former
        finder.FINDER.worlds[self._proposal.key] = live
        for script, source in sources.items():
            script.source = source
        self._withdraw_lines(lines)
        for name, module in self._registered().items():
            if registered.get(name) is not module:
                del sys.modules[name]
                parent, _, child = name.rpartition(".")
                if parent in sys.modules and vars(sys.modules[parent]).get(child) is module:
                    del vars(sys.modules[parent])[child]
            if name in registered:
                sys.modules[name] = registered[name]


def lines_of(path, source):
    """Tracebacks show what is live, which is not what is on disk while a file is held back: an entry without a time is not checked."""
    return ItemStore(linecache.cache, path, (len(source.text), None, source.cached_lines, path))


def _renew_abstract_methods(cls):
    for derived in type.__subclasses__(cls):
        if hasattr(derived, "_abc_impl"):
            abstract = abstract_methods(derived)
            if abstract != getattr(derived, "__abstractmethods__", frozenset()):
                ClassStore(derived, "__abstractmethods__", abstract).step(abstract)()
        _renew_abstract_methods(derived)
