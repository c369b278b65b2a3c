"""Garbage collections that somebody else asks for, in the middle of edits."""

import gc
import threading

from molt._engine.session import Session
from sessions import SessionTestCase

_BASE = "class Base:\n    known = []\n    def __init_subclass__(cls):\n        if cls.__name__ not in [item.__name__ for item in Base.known]:\n            Base.known.append(cls)\n\n"
_MODEL = "import gc\n\n" + _BASE + "class Model(Base):\n    size = {0}\n\nmade = Model()\n{1}\n\nclass Other(Base):\n    size = {0}\n"


class CollectingTests(SessionTestCase):
    def check(self, size):
        import game.world as world
        self.assertEqual([cls.__name__ for cls in world.Base.__subclasses__()], ["Model", "Other"])
        self.assertEqual([cls is found for cls, found in zip(world.Base.known, (world.Model, world.Other))], [True, True])
        self.assertEqual((type(world.made) is world.Model, world.made.size), (True, size))

    def test_a_script_that_collects_while_it_is_edited(self):
        self.save(world=_MODEL.format(1, ""))
        for size in range(2, 6):
            self.save(world=_MODEL.format(size, f"gc.collect({size % 3})"))
            self.check(size)

    def test_threads_that_collect_all_the_while(self):
        self.save(world=_MODEL.format(1, ""))
        stop = threading.Event()

        def collect():
            generation = 0
            while not stop.is_set():
                gc.collect(generation)
                generation = (generation + 1) % 3
        threads = [threading.Thread(target=collect) for _ in range(2)]
        for thread in threads:
            thread.start()
        try:
            for size in range(2, 30):
                self.save(world=_MODEL.format(size, ""))
                self.check(size)
        finally:
            stop.set()
            for thread in threads:
                thread.join()

    def test_sessions_edit_beside_each_other(self):
        def edit(namespace):
            session = Session()
            try:
                for size in range(1, 40):
                    attempt = session.prepare([(namespace, "/scripts", f"/scripts/{namespace}.py", _MODEL.format(size, ""))])
                    if not attempt.succeeded:
                        found.append(attempt.diagnostics)
                        return
                    session.commit(attempt)
                    variables = session.world.scripts[f"{namespace}.{namespace}"].variables
                    names = [cls.__name__ for cls in variables["Base"].__subclasses__()]
                    if names != ["Model", "Other"] or variables["made"].size != size:
                        found.append((namespace, size, names, variables["made"].size))
            finally:
                session.close()
        found = []
        threads = [threading.Thread(target=edit, args=(f"game{number}",)) for number in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(found, [])

    def test_what_is_refused_or_given_up_leaves_no_subclasses(self):
        self.save(world=_MODEL.format(1, ""))
        self.refuse(world=_MODEL.format(2, "") + "\nraise ValueError(1)\n")
        self.check(1)
        attempt = self.prepare(world=_MODEL.format(3, ""))
        self.assertTrue(attempt.succeeded)
        self.session.discard(attempt)
        self.check(1)
