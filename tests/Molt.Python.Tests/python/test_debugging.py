"""What debuggers and profilers rest on: tracing, breakpoints by file and line, source lines of frames."""

import bdb
import inspect
import os
import shutil
import sys
import tempfile

from sessions import SessionTestCase

_BEFORE = "LIMIT = 3\n\ndef strike(by):\n    left = LIMIT - by\n    return left\n\nclass Orc:\n    def hit(self):\n        by = 2\n        return strike(by)\n"
_AFTER = "# a comment\n# moves all lines\n" + _BEFORE.replace("LIMIT - by", "LIMIT * by")


class Debugger(bdb.Bdb):
    """Notes where it stops, and the variables that it finds there."""

    def __init__(self):
        super().__init__()
        self.stops = []

    def user_line(self, frame):
        if self.break_here(frame):
            self.stops.append((os.path.basename(frame.f_code.co_filename), frame.f_lineno, dict(frame.f_locals)))
        self.set_continue()


class DebuggingTests(SessionTestCase):
    def setUp(self):
        super().setUp()
        self.folder = tempfile.mkdtemp(prefix="molt-debugging-")
        self.addCleanup(shutil.rmtree, self.folder)
        self.path = os.path.join(self.folder, "world.py")

    def store(self, text):
        with open(self.path, "w", encoding="utf-8") as file:
            file.write(text)
        attempt = self.session.prepare([("game", self.folder, self.path, text)])
        self.assertTrue(attempt.succeeded, attempt.diagnostics)
        self.session.commit(attempt)

    def stops_at(self, line, function):
        debugger = Debugger()
        self.assertIsNone(debugger.set_break(self.path, line))
        debugger.runcall(function)
        debugger.clear_all_breaks()
        return debugger.stops

    def test_breakpoints_are_hit_where_the_file_has_them_before_and_after_an_edit(self):
        self.store(_BEFORE)
        import game.world
        orc = game.world.Orc()
        self.assertEqual(self.stops_at(4, orc.hit), [("world.py", 4, {"by": 2})])
        self.assertEqual(self.stops_at(5, orc.hit), [("world.py", 5, {"by": 2, "left": 1})])
        self.store(_AFTER)
        self.assertEqual(self.stops_at(7, orc.hit), [("world.py", 7, {"by": 2, "left": 6})])
        self.assertEqual(self.stops_at(12, orc.hit), [("world.py", 12, {"self": orc, "by": 2})])
        self.store(_BEFORE)
        self.assertEqual(self.stops_at(5, orc.hit), [("world.py", 5, {"by": 2, "left": 1})])

    def test_tracing_sees_each_line_of_the_new_code(self):
        self.store(_BEFORE)
        import game.world
        orc = game.world.Orc()
        self.store(_AFTER)
        lines = []

        def trace(frame, event, argument):
            if frame.f_code.co_filename == self.path:
                lines.append((event, frame.f_code.co_name, frame.f_lineno))
                return trace
            return None

        sys.settrace(trace)
        try:
            orc.hit()
        finally:
            sys.settrace(None)
        self.assertEqual([place for place in lines if place[0] == "line"],
                         [("line", "hit", 11), ("line", "hit", 12), ("line", "strike", 6), ("line", "strike", 7)])

    def test_the_source_of_what_was_edited_is_the_new_one(self):
        self.store(_BEFORE)
        import game.world
        held = game.world.strike
        self.store(_AFTER)
        self.assertIn("LIMIT * by", inspect.getsource(held))
        self.assertEqual(inspect.getsourcelines(game.world.Orc)[1], 9)
