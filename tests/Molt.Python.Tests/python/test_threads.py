"""Threads that call while edits go live."""

import sys
import threading

from sessions import SessionTestCase

_PAIR = """
def left():
    return {0}

def right():
    return {0}

class Orc:
    def left(self):
        return {0}
    def right(self):
        return {0}

VALUE = {0}
OTHER = {0}
"""


# What stands between the first and the last takes time to store, for those that look meanwhile.
_PAIR = _PAIR.replace("def right():", "\n".join(f"def between{number}():\n    return {{0}}\n" for number in range(60)) + "\ndef right():", 1)


class ThreadTests(SessionTestCase):
    def test_a_session_that_closes_takes_no_finder_from_who_imports(self):
        """As if another thread closed the last one while this one goes through the finders."""
        self.save(world="VALUE = 1")
        session, asked = self.session, []

        class Closing:
            @staticmethod
            def find_spec(name, path=None, target=None):
                if name == "molt_nowhere":
                    session.close()

        class Next:
            @staticmethod
            def find_spec(name, path=None, target=None):
                asked.append(name)
        # At the end, where the next one would move to the place that was looked at last.
        sys.meta_path.extend([Closing, Next])
        self.addCleanup(sys.meta_path.remove, Next)
        self.addCleanup(sys.meta_path.remove, Closing)
        with self.assertRaises(ModuleNotFoundError):
            __import__("molt_nowhere")
        self.assertEqual(asked, ["molt_nowhere"])

    def test_no_thread_sees_half_an_edit(self):
        """`deque(map(...))` reads all in C, as the commit writes: what a thread sees of an edit is all of it or nothing."""
        self.save(world=_PAIR.format(0))
        import game.world
        world, torn, seen, stop = game.world, [], set(), threading.Event()
        former = sys.getswitchinterval()
        self.addCleanup(sys.setswitchinterval, former)
        sys.setswitchinterval(1e-6)
        left, right = world.left, world.right
        orc_left, orc_right = world.Orc.left, world.Orc.right
        ready = threading.Barrier(4)

        def look():
            ready.wait()
            while not stop.is_set():
                # One expression of C calls: code objects of one instant.
                codes = tuple(map(_code, (left, right, orc_left, orc_right)))
                found = {_constant(code) for code in codes}
                seen.update(found)
                values = tuple(map(vars(world).get, ("VALUE", "OTHER")))
                if len(found) > 1 or len(set(values)) > 1:
                    torn.append((found, values))
        threads = [threading.Thread(target=look) for _ in range(3)]
        for thread in threads:
            thread.start()
        ready.wait()
        for number in range(1, 100):
            self.save(world=_PAIR.format(number))
        stop.set()
        for thread in threads:
            thread.join()
        self.assertEqual(torn, [])
        self.assertGreater(len(seen), 1)

    def test_calls_go_on_while_edits_fail(self):
        self.save(world=_PAIR.format(1), hub="log = []\ndef note(x):\n    log.append(x)\n    return x\n")
        import game.world
        stop, wrong = threading.Event(), []

        def call():
            while not stop.is_set():
                if game.world.left() != 1:
                    wrong.append(game.world.left())
        thread = threading.Thread(target=call)
        thread.start()
        for _ in range(50):
            self.refuse(world="from game.hub import note\nnote(1)\n" + _PAIR.format(1) + "\nraise ValueError\n")
        stop.set()
        thread.join()
        self.assertEqual((wrong, game.hub.log), ([], []))


_code = __import__("operator").attrgetter("__code__")


def _constant(code):
    return next(constant for constant in code.co_consts if isinstance(constant, int)) if any(
        isinstance(constant, int) for constant in code.co_consts) else code.co_code
