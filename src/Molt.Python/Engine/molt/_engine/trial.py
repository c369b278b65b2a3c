"""Runs what has to run of an edit, and finds out what the commit has to store.

Statements of a harmless kind (`quiet.py`) run beside the live variables. All others run in the live modules themselves, in a
transaction: what they call has to see the edit, and be seen by it, and no copy of a module is the module. When they are
through, all that they did to live objects is taken back, and made again by the commit.
"""

import functools

from molt._engine.candidates import Candidates, lines_of
from molt._engine.derived import renew_abstract_methods, run_derived_classes
from molt._engine.diagnostics import from_exception
from molt._engine.hooks import CALLBACKS
from molt._engine.loading import Loading
from molt._engine.matching import KEEP
from molt._engine.order import depend_on_each_other, in_order
from molt._engine.quiet import Quietness
from molt._engine.running import NotQuiet, Run
from molt._engine.script import class_with_leaks
from molt._engine.snapshot import Snapshot
from molt._engine.stores import ABSENT, AttributeStore, ItemStore
from molt._engine.updating import CodeUpdate
from molt._engine.young import Translation


class Trial:
    def __init__(self, proposal, generated):
        self._proposal, self._generated = proposal, generated
        self._candidates = Candidates(proposal)
        self._run = self._loading = None
        self.failure = None         # what a script raised, as a diagnostic

    def run(self):
        """Returns the outcome. Raises what a script raised; nothing live has changed then, as nothing has when it returns."""
        if self._is_quiet():
            try:
                return self._go(quiet=True)
            except NotQuiet:
                pass
            except Exception as exception:
                self._candidates.publish_lines()
                self._explain(exception)
                self._candidates.withdraw_lines()
                raise
        return self._run_in_transaction()

    def blame(self):
        """The script whose statement raised: the innermost one that was being loaded, or the one that was being edited."""
        return self._loading.raised_in or self._run.running

    def _run_in_transaction(self):
        snapshot = Snapshot([script for script in self._proposal.live_scripts if script.module is not None], [CALLBACKS])
        self._candidates.publish()
        try:
            outcome = self._go(quiet=False)
            outcome.stores += snapshot.differences(Translation(self._run.merger.survivors))
            outcome.stores += self._candidates.stores()
            return outcome
        except BaseException as exception:
            self._explain(exception)
            raise
        finally:
            self._run.undo()
            snapshot.restore()
            self._candidates.withdraw()

    def _explain(self, exception):
        """Says what happened while the candidate's lines are those that tracebacks show."""
        if self.blame() is not None:     # else it is the engine that raised
            self.failure = from_exception(exception, self._proposal.world.is_script_file, self.blame().path)

    def _is_quiet(self):
        proposal = self._proposal
        if proposal.added or proposal.spreads or any(edit.overwrites for edit in proposal.edits) or depend_on_each_other(proposal):
            return False
        for edit in proposal.edits:
            running = [step.unit for step in edit.comparison.steps if step.action != KEEP]
            changed = {name for unit in running for name in [*unit.bindings.definitions, *unit.bindings.values, *unit.bindings.imported]}
            quietness = Quietness(edit.script.variables, changed, proposal.is_own)
            if not all(quietness.covers(unit.statement) for unit in running):
                return False
        return True

    def _go(self, quiet):
        self._run = run = Run(self._proposal, self._generated, quiet)
        self._loading = Loading(run)
        self._outcome = run.outcome
        updates = {edit.script.name: self._update_code(edit) for edit in self._proposal.edits if not edit.overwrites}
        run.flush()
        for item in in_order(self._proposal):
            if not hasattr(item, "script"):
                self._loading.load(item)
            elif item.overwrites:
                self._loading.overwrite(item)
            else:
                run.run_statements(item, updates[item.script.name])
        run_derived_classes(run)
        for edit in self._proposal.edits:
            self._finish(edit)
        self._follow_classes()
        run.flush()
        run.outcome.moved = run.moves.arrived
        return run.outcome

    def _update_code(self, edit):
        update, outcome = CodeUpdate(edit.script, edit.comparison), self._outcome
        outcome.stores += update.stores
        outcome.updated += update.updated
        outcome.leaked += update.leaked
        outcome.notes += update.notes
        outcome.after_commit += [wrapper.cache_clear for wrapper in update.caches]
        for owner, is_constructor in update.touched_classes():
            outcome.note_class(owner)
            if is_constructor:
                outcome.reshaped.append(owner)
        outcome.running.append(update.still_running)
        return update

    def _finish(self, edit):
        script, leaked = edit.script, []
        gone = edit.comparison.gone_names if not edit.overwrites else []
        for name in gone:
            if f"{script.name}.{name}" in self._run.moves.arrived:
                leaked.append(name)
            elif self._run.proposal.delete_removed:
                self._outcome.stores.append(ItemStore(script.variables, name, ABSENT))
                self._outcome.removed.append(f"{script.name}.{name}")
            else:
                leaked.append(name)
                self._outcome.leaked.append(f"{script.name}.{name}")
        still = {*edit.source.bindings.own, *edit.source.bindings.imported}
        leaks = {name for name in {*script.leaked, *leaked} if name not in still}
        if not edit.overwrites and leaks != script.leaked:
            self._outcome.stores.append(AttributeStore(script.module, "__class__", class_with_leaks(leaks)))
            self._outcome.stores.append(AttributeStore(script, "leaked", leaks))
        self._outcome.stores.append(AttributeStore(script, "source", edit.source))
        self._outcome.stores.append(lines_of(script.path, edit.source))

    def _follow_classes(self):
        for cls in self._run.merger.merged_classes:
            self._outcome.note_class(cls)
            self._outcome.reshaped.append(cls)
            self._outcome.after_commit.append(functools.partial(renew_abstract_methods, cls))
        for _, new, note in self._run.merger.replaced:
            if note is not None:
                self._outcome.notes.append(note)
                self._outcome.reshaped.append(new)
            self._outcome.replaced.append(f"{new.__module__}.{new.__qualname__}")
            self._outcome.note_class(new)
