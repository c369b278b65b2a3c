"""The engine's face. Changes in, attempts and reports out, all of them plain data.

What the caller has to do: hand files that were held back or refused in again, together with what changed since, until they are
taken. One thread at a time; `commit` may be called by another thread than `prepare`.
"""

import sys
import threading
import traceback

from molt._engine import finder, hooks
from molt._engine.attempt import Attempt, Report
from molt._engine.dependents import spread
from molt._engine.diagnostics import ENGINE, REJECTED, USES_LEAKED, VALIDATOR_RAISED, Refusal, error, warning
from molt._engine.gate import Gate
from molt._engine.leaks import uses_of
from molt._engine.members import Members
from molt._engine.proposal import Proposal
from molt._engine.publishing import removals, returns
from molt._engine.stores import apply
from molt._engine.trial import Trial
from molt._engine.world import World
from molt._engine.young import Nursery

# Without "hold_back" a file with an error refuses the attempt: the host leaves it out itself, and asks again.
DEFAULTS = {"mode": "update", "delete_removed": False, "hold_back": True, "run_tests": True, "tests_decide": True,
            "test_timeout": 10.0, "gate_timeout": 60.0}


class Session:
    """The scripts of one process. ``options``: see DEFAULTS, which are used where they say nothing."""

    def __init__(self, options=None):
        self.options = {**DEFAULTS, **(options or {})}
        self.validators = []        # callable(path, text, tree), which returns messages: texts or diagnostics' parts
        self._world, self._gone = World(), {}
        self._preparing = None      # the thread that is in prepare()
        self._untold = []           # what hooks are to be told of edits that went live
        self._generated = Members()
        finder.install()
        finder.FINDER.worlds[id(self)] = self._world

    @property
    def world(self):
        """What is live of this session."""
        return self._world

    def close(self):
        """Takes the scripts out of Python's import system. What holds their objects goes on."""
        finder.FINDER.worlds.pop(id(self), None)
        others = finder.FINDER.live
        for name in [*self._world.scripts, *self._world.namespaces]:
            if others is None or not others.knows(name):
                sys.modules.pop(name, None)

    def check(self, changes):
        """What can be said against scripts without running anything: diagnostics."""
        proposal = Proposal(self._world, self._gone, self.options, id(self)).take(list(changes))
        proposal.check_imports()
        self._validate(proposal)
        return proposal.diagnostics

    def prepare(self, changes):
        """Finds out whether ``changes`` can go live: (namespace, root folder, path, bytes or text, or None when deleted) each.

        Nothing live is touched. A file with an error is held back when the rest can go live without it.
        """
        attempt = Attempt()
        self._preparing = threading.get_ident()
        try:
            self._prepare(list(changes), attempt, [])
        except Exception:
            attempt.refuse([error(ENGINE, "", 1, 1, "The engine failed: this is a bug of Molt, not of the script.", traceback.format_exc())])
        finally:
            self._preparing = None
        if not attempt.succeeded:
            attempt.forget()
        return attempt

    def is_trying_here(self):
        """Whether the calling thread runs what is being prepared: statements or tests."""
        thread = threading.get_ident()
        rehearsal = finder.FINDER.rehearsals.get(thread)
        return thread == self._preparing or (rehearsal is not None and rehearsal.key == id(self))

    def _prepare(self, changes, attempt, held):
        while True:
            proposal = Proposal(self._world, self._gone, self.options, id(self)).take(
                [change for change in changes if change[2] not in held])
            proposal.check_imports()
            spread(proposal)
            self._validate(proposal)
            attempt.diagnostics += proposal.diagnostics
            attempt.held = [*held, *proposal.held]
            if self._refuses(proposal) or (attempt.held and not self.options["hold_back"]):
                return attempt.refuse([])
            if proposal.is_empty:
                # Where all that there was is held back, this is a refusal.
                attempt.succeeded = not any(item["severity"] == "error" for item in attempt.diagnostics)
                return attempt
            if self.options["run_tests"] and not self._pass_tests(proposal, attempt):
                return attempt.refuse([])
            failed = self._try(proposal, attempt)
            if failed is None:
                return attempt
            if failed.path in held or not any(failed is script for script in proposal.added):
                return attempt.refuse([])
            # A script that was never live and raises is held back: the others never had it.
            held = [*held, failed.path]
            attempt.diagnostics = [item for item in attempt.diagnostics if item["severity"] == "error" and item["file"] in held]

    @staticmethod
    def _refuses(proposal):
        return any(item["severity"] == "error" and item["file"] not in proposal.held for item in proposal.diagnostics)

    def _pass_tests(self, proposal, attempt):
        gate = Gate(proposal, self.options)
        gate.run()
        attempt.tests = gate.counts
        attempt.diagnostics += gate.diagnostics
        return not any(item["severity"] == "error" for item in gate.diagnostics)

    def _try(self, proposal, attempt):
        """Returns the script that raised, or None when the attempt is settled."""
        trial = Trial(proposal, self._generated)
        attempt.nursery = Nursery()
        try:
            with attempt.nursery:
                attempt.outcome = trial.run()
        except BaseException as exception:
            if isinstance(exception, KeyboardInterrupt) or trial.failure is None:
                raise
            failed = proposal.world.by_path(trial.failure["file"]) if isinstance(exception, Refusal) else trial.blame()
            attempt.diagnostics.append(trial.failure)
            attempt.refuse([])
            _forget_frames(exception)
            return failed
        attempt.diagnostics += attempt.outcome.notes
        attempt.outcome.stores += removals(proposal, attempt.outcome, self._gone) + returns(proposal)
        attempt.proposal, attempt.succeeded, attempt.needs_commit = proposal, True, True
        return None

    def _validate(self, proposal):
        for script, source in proposal.changed:
            for validator in self.validators:
                try:
                    messages = list(validator(script.path, source.text, source.tree) or ())
                except Exception as exception:
                    proposal.diagnostics.append(error(VALIDATOR_RAISED, script.path, 1, 1, (
                        f"A validator raised {type(exception).__name__}: {exception}. Nobody knows what it would have said, so the edit "
                        "is refused."), traceback.format_exc()))
                    continue
                proposal.diagnostics += [_as_diagnostic(script.path, message) for message in messages]
        for edit in proposal.edits:
            leaks = {*edit.script.leaked, *edit.comparison.gone_names} - set(edit.source.bindings.own)
            proposal.diagnostics += [warning(USES_LEAKED, edit.script.path, line, 1, (
                f"'{name}' is gone from the script, and is used here. It works for as long as this process runs, and not after a restart."))
                for name, line in uses_of(leaks, edit.source)]

    def commit(self, attempt):
        """Makes an attempt live, all at once, and tells the hooks. When it fails, which is a bug, nothing has changed, and the report has the error."""
        report = self.commit_silently(attempt)
        self.tell()
        return report

    def commit_silently(self, attempt):
        """The same as a part of an edit of which more is to go live: then `tell` is called."""
        report = Report()
        if not attempt.needs_commit:
            return report
        attempt.needs_commit = False
        outcome = attempt.outcome
        try:
            apply(outcome.stores)
        except Exception:
            report.error = traceback.format_exc()
            return report
        self._world = attempt.proposal.world
        finder.FINDER.worlds[id(self)] = self._world
        self._after_commit(attempt.proposal, outcome, attempt.nursery, report)
        attempt.outcome = attempt.proposal = None
        return report

    def _after_commit(self, proposal, outcome, nursery, report):
        for script in proposal.removed:
            self._gone[script.name] = script
        for edit in proposal.edits:
            self._gone.pop(edit.script.name, None)
        for name in ("updated", "added", "removed", "replaced", "leaked"):
            getattr(report, name).extend(dict.fromkeys(getattr(outcome, name)))
        report.updated = [name for name in report.updated if name not in report.added and name not in report.replaced]
        for script, source in proposal.changed:
            script.source = source
            if script.module is not None:
                self._generated.note(script)
        for follow_up in outcome.after_commit:
            hooks.guarded(follow_up)
        report.still_running = [name for ask in outcome.running for name in ask()]
        outcome.stores.clear()
        outcome.running.clear()
        nursery.collect()   # classes that gave their members away are still among their bases' subclasses
        created = _once(outcome.created)
        updated = [cls for cls in _once(outcome.changed_classes) if not any(cls is new for new in created)]
        report.classes_created = [f"{cls.__module__}.{cls.__qualname__}" for cls in created]
        report.classes_updated = [f"{cls.__module__}.{cls.__qualname__}" for cls in updated]
        self._untold.append((_once(outcome.reshaped), created, updated, report))

    def tell(self):
        """Has the hooks told of what went live since the last time."""
        untold, self._untold = self._untold, []
        for reshaped, created, updated, report in untold:
            for cls in reshaped:
                hooks.upgrade_objects(cls)
            for cls in created:
                hooks.notify("created", cls)
            for cls in updated:
                hooks.notify("updated", cls)
            hooks.notify("reloaded", report)

    def discard(self, attempt):
        """Forgets an attempt. Nothing has to be undone: nothing was done."""
        attempt.forget()
        attempt.needs_commit = False


def _once(items):
    found = []
    for item in items:
        if not any(item is known for known in found):
            found.append(item)
    return found


def _as_diagnostic(path, message):
    if isinstance(message, str):
        return error(REJECTED, path, 1, 1, message)
    return {**error(REJECTED, path, 1, 1, ""), **message}


def _forget_frames(exception):
    """An exception holds the frames that it went through, and with them what was refused."""
    while exception is not None:
        traceback.clear_frames(exception.__traceback__)
        exception.__traceback__ = None
        exception = exception.__context__


__all__ = ["DEFAULTS", "Session"]
