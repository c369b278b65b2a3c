"""Runs the tests that an edit may break, before it goes live."""

import sys
import threading
import time
import traceback
import unittest

from molt._engine.affected import affected_tests
from molt._engine.diagnostics import TEST_FAILED, TEST_NOT_RUN, TEST_TIMEOUT, diagnostic, from_exception
from molt._engine.rehearsal import Rehearsal


class Gate:
    def __init__(self, proposal, options):
        self._proposal, self._options = proposal, options
        self._severity = "error" if options["tests_decide"] else "warning"
        self.diagnostics = []
        self.counts = {"passed": 0, "failed": 0, "skipped": 0, "milliseconds": 0, "failures": []}

    def run(self):
        scripts = affected_tests(self._proposal)
        if not scripts:
            return
        started = time.monotonic()
        run = _Run(Rehearsal(self._proposal), [script.name for script in scripts])
        run.start()
        self._watch(run, started)
        self._note(run)
        self.counts["milliseconds"] = round((time.monotonic() - started) * 1000)

    def _watch(self, run, started):
        """Waits until the run has ended, or has taken too long for a test, or as a whole."""
        while not run.ended.wait(max(0.0, min(run.since + self._options["test_timeout"], started + self._options["gate_timeout"])
                                     - time.monotonic())):
            now = time.monotonic()
            if now >= started + self._options["gate_timeout"] or now >= run.since + self._options["test_timeout"]:
                self._give_up(run)
                return

    def _give_up(self, run):
        frame = sys._current_frames().get(run.thread.ident)
        stack = "".join(traceback.format_stack(frame)) if frame is not None else None
        file, line = self._innermost(frame)
        text = f"{run.current or 'The tests'} did not end in time."
        self.diagnostics.append(diagnostic(TEST_TIMEOUT, self._severity, file, line, 1, text, stack))
        self.counts["failed"] += 1
        self.counts["failures"].append({"test": run.current, "file": file, "line": line, "message": text, "traceback": stack})
        run.abandon()

    def _innermost(self, frame):
        while frame is not None:
            if self._proposal.world.is_script_file(frame.f_code.co_filename):
                return frame.f_code.co_filename, frame.f_lineno
            frame = frame.f_back
        return "", 1

    def _note(self, run):
        for outcome in list(run.outcomes):
            if outcome.exception is None:
                self.counts["skipped" if outcome.is_skipped else "passed"] += 1
                continue
            self.counts["failed"] += 1
            found = from_exception(outcome.exception, self._proposal.world.is_script_file, outcome.path)
            identifier = TEST_NOT_RUN if outcome.is_load else TEST_FAILED
            found = {**found, "id": identifier, "severity": self._severity, "message": f"{outcome.name}: {found['message']}",
                     "details": outcome.text or found["details"]}
            self.diagnostics.append(found)
            self.counts["failures"].append({"test": outcome.name, "file": found["file"], "line": found["line"],
                                            "message": found["message"], "traceback": found["details"]})


class _Outcome:
    def __init__(self, name, path, exception=None, is_skipped=False, is_load=False, text=None):
        self.name, self.path, self.exception = name, path, exception
        self.is_skipped, self.is_load, self.text = is_skipped, is_load, text


class _Run:
    """Tests on a thread of their own, which can be given up."""

    def __init__(self, rehearsal, names):
        self._rehearsal, self._names = rehearsal, names
        self.outcomes, self.current, self.since = [], None, time.monotonic()
        self.ended, self._abandoned = threading.Event(), False
        self.thread = threading.Thread(target=self._go, name="molt tests", daemon=True)

    def start(self):
        self.thread.start()

    def abandon(self):
        self._abandoned = True
        _interrupt(self.thread.ident)

    def _go(self):
        self._rehearsal.enter()
        try:
            for name in self._names:
                self._run_script(name)
        finally:
            self._rehearsal.leave()
            self.ended.set()

    def _run_script(self, name):
        path = self._rehearsal.world.scripts[name].path
        try:
            module = self._rehearsal.module(name)
            suite = unittest.TestSuite(self._tests_in(module, name))
        except Exception as exception:
            self.outcomes.append(_Outcome(name, path, exception, is_load=True))
            return
        suite.run(_Result(self, path))

    def _tests_in(self, module, name):
        loader = unittest.TestLoader()
        if hasattr(module, "load_tests") and self._rehearsal.world.scripts[name].is_test:
            return [loader.loadTestsFromModule(module)]
        own = [value for value in vars(module).values()
               if isinstance(value, type) and issubclass(value, unittest.TestCase) and value.__module__ == name]
        return [loader.loadTestsFromTestCase(case) for case in dict.fromkeys(own)]


class _Result(unittest.TestResult):
    def __init__(self, run, path):
        super().__init__()
        self._run, self._path = run, path

    def startTest(self, test):
        self._run.current, self._run.since = test.id(), time.monotonic()
        self.shouldStop = self._run._abandoned

    def stopTest(self, test):
        pass

    def _note(self, test, error=None, **facts):
        if self._run._abandoned:
            return
        text = None if error is None else _text(error)
        self._run.outcomes.append(_Outcome(test.id(), self._path, error and error[1], text=text, **facts))

    def addSuccess(self, test):
        self._note(test)

    def addSkip(self, test, reason):
        self._note(test, is_skipped=True)

    def addExpectedFailure(self, test, error):
        self._note(test)

    def addUnexpectedSuccess(self, test):
        exception = AssertionError("This test was expected to fail, and passed.")
        self._note(test, (AssertionError, exception, None))

    def addFailure(self, test, error):
        self._note(test, error)

    addError = addFailure

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self._note(subtest, error)


def _text(error):
    trace = error[2]
    while trace is not None and "__unittest" in trace.tb_frame.f_globals and trace.tb_next is not None:
        trace = trace.tb_next
    return "".join(traceback.format_exception(error[0], error[1], trace)).rstrip()


def _interrupt(identity):
    """Asks a thread that does not end to end. One that waits in C does not hear it: it ends with the process at the latest."""
    try:
        import ctypes
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(identity), ctypes.py_object(SystemExit))
    except (ImportError, AttributeError):
        pass



