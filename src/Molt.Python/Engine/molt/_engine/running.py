"""Runs the statements of edits, and merges what they define into what there is."""

import types

from molt._engine.classes import Merger
from molt._engine.fields import late_fields
from molt._engine.followers import follow
from molt._engine.functions import forward, renew_facts
from molt._engine.matching import HEADER, KEEP
from molt._engine.moves import Moves
from molt._engine.outcome import Outcome
from molt._engine.script import prepare_variables
from molt._engine.stores import ABSENT, AttributeStore, ItemStore, apply
from molt._engine.young import redirect


class NotQuiet(Exception):
    """A statement turned out to do what can only be done in a transaction."""


class Run:
    """One go at running an edit: beside the live variables, or, in a transaction, in them."""

    def __init__(self, proposal, generated, quiet):
        self.proposal, self.quiet = proposal, quiet
        self.outcome = Outcome()
        self.merger = Merger(self.outcome.stores, generated, self.outcome.after_commit, proposal.path_of)
        self.moves = Moves(proposal)
        self.running = None         # the script whose statements are being run
        self._flushed, self._undos, self._redirected = 0, [], set()

    def flush(self):
        """In a transaction, what is planned so far takes effect, so that the statements that run next find it."""
        fresh = self.outcome.stores[self._flushed:]
        self._flushed = len(self.outcome.stores)
        if fresh and not self.quiet:
            self._undos.append(apply(fresh))

    def undo(self):
        while self._undos:
            self._undos.pop()()

    def follow(self, script, before, after):
        self.outcome.stores += follow(self.proposal.world, script, before, after)

    def run_statements(self, edit, update):
        script, variables = edit.script, edit.script.variables
        before = dict(variables)
        scratch = {} if self.quiet else variables
        if self.quiet and isinstance(variables.get("__annotations__"), dict):
            scratch["__annotations__"] = dict(variables["__annotations__"])
        prepare_variables(scratch, edit.source)
        self.running = script
        for step in edit.comparison.steps:
            if step.action == HEADER and self._renew_header(step, update):
                continue
            if step.action != KEEP:
                self.run_statement(step, script, scratch, edit)
        replaced = [old for old, _, _ in self.merger.replaced]
        stores, notes = late_fields(edit, before, scratch, replaced)
        self.outcome.stores += stores
        self.outcome.notes += notes
        self.running = None
        after = {**before, **scratch} if self.quiet else variables
        if self.quiet:
            self.outcome.stores += [ItemStore(variables, name, value) for name, value in scratch.items()
                                    if before.get(name, ABSENT) is not value]
        self.follow(script, before, after)
        self.flush()
        self._report_names(script, before, after, edit)

    def redirect(self):
        for key, (new, old) in list(self.merger.survivors.items()):
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
        self.flush()
        return True

    def run_statement(self, step, script, scratch, edit):
        variables = script.variables
        defined = step.unit.bindings.definitions
        before = {name: variables.get(name, ABSENT) for name in defined}
        self.merger.changed_values = edit.changed_values
        exec(step.unit.code, variables, scratch)
        planned = len(self.outcome.stores)
        former = step.partner.bindings.definitions if step.partner is not None else {}
        for name, statement in defined.items():
            made = scratch.get(name, ABSENT)
            if made is ABSENT or made is before[name]:
                continue
            moved = self.moves.of(script, name) if before[name] is ABSENT else None
            if moved is not None:
                merged = self.merge_moved(moved, made, statement)
                self.follow(script, {name: moved[0]}, {name: merged})
            else:
                merged = self.merger.merge(before[name], made, former.get(name), statement)
            if merged is made and isinstance(before[name], types.FunctionType) and callable(made):
                self._forward(before[name], made, script)
            scratch[name] = merged
            if not self.quiet:
                self.redirect()
        self._check_quiet(planned)
        self.flush()

    def _forward(self, old, new, script):
        """Who holds the function that a name stood for comes to what it stands for now."""
        if old.__module__ == script.name and not any(
                store.target is old and store.name == "__kwdefaults__" for store in self.outcome.stores):
            forward(old, new, self.outcome.stores)
            self.outcome.replaced.append(f"{script.name}.{old.__qualname__}")

    def _check_quiet(self, planned):
        if self.quiet and (self.merger.replaced or any(
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

    def merge_moved(self, moved, made, statement):
        self.merger.is_move = True
        try:
            return self.merger.merge(moved[0], made, moved[1], statement)
        finally:
            self.merger.is_move = False
