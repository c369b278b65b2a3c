"""Tests that hang, crash or cannot be loaded; validators; hooks."""

import threading

import molt
from molt._engine import hooks
from sessions import SessionTestCase

_TEST = "import unittest\nimport game.world\n\nclass Tests(unittest.TestCase):\n    def test_it(self):\n        {0}\n"


class GateTests(SessionTestCase):
    def test_a_test_that_hangs_is_given_up(self):
        self.save(world="VALUE = 1\n")
        patience = self.session.options["test_timeout"]
        self.session.options["test_timeout"] = 2    # time to come to the loop on a busy machine; however late that is, it does not end
        found = self.refuse(world="VALUE = 2\n", world_unittest=_TEST.format("while game.world.VALUE == 2: pass"))
        self.session.options["test_timeout"] = patience
        self.assertEqual([(item["id"], item["line"]) for item in found], [("MOLT0730", 6)])
        self.assertIn("while game.world.VALUE", found[0]["details"] + _TEST.format("while game.world.VALUE"))
        import game.world
        self.assertEqual(game.world.VALUE, 1)
        for thread in threading.enumerate():
            if thread.name == "molt tests":
                thread.join(10)
                self.assertFalse(thread.is_alive())
        self.save(world="VALUE = 2\n", world_unittest=_TEST.format("self.assertEqual(game.world.VALUE, 2)"))

    def test_a_test_file_that_cannot_be_loaded_is_refused(self):
        found = self.refuse(world="VALUE = 1\n", world_unittest="import no_such_module\n")
        self.assertEqual([(item["id"], item["line"]) for item in found], [("MOLT0731", 1)])

    def test_advice_does_not_refuse(self):
        self.session.options["tests_decide"] = False
        attempt = self.prepare(world="VALUE = 1\n", world_unittest=_TEST.format("self.fail('no')"))
        self.assertTrue(attempt.succeeded)
        self.assertEqual([(item["id"], item["severity"]) for item in attempt.diagnostics], [("MOLT0729", "warning")])

    def test_tests_can_be_left_out(self):
        self.session.options["run_tests"] = False
        self.save(world="VALUE = 1\n", world_unittest=_TEST.format("self.fail('no')"))

    def test_set_up_of_classes_fixtures_and_sub_tests(self):
        text = ("import unittest\n\nclass Tests(unittest.TestCase):\n    @classmethod\n    def setUpClass(cls):\n        cls.x = 5\n"
                "    def test_many(self):\n        for n in (1, 2):\n            with self.subTest(n=n):\n                self.assertEqual(n, 1)\n")
        found = self.refuse(world="VALUE = 1\n", world_unittest=text)
        self.assertEqual([(item["id"], item["line"]) for item in found], [("MOLT0729", 10)])
        self.save(world="VALUE = 1\n", world_unittest=text.replace("(1, 2)", "(1, 1)"))
        found = self.refuse(world_unittest=text.replace("cls.x = 5", "raise OSError('no')"))
        self.assertEqual(found[0]["id"], "MOLT0729")


class ValidatorTests(SessionTestCase):
    def test_validators_see_source_and_tree(self):
        seen = []
        self.session.validators.append(lambda path, text, tree: seen.append((path, text, type(tree).__name__)))
        self.save(world="VALUE = 1\n")
        self.assertEqual(seen, [("/scripts/world.py", "VALUE = 1\n", "Module")])

    def test_messages_refuse_the_edit_at_their_place(self):
        self.session.validators.append(lambda path, text, tree: ["no"] if "eval" in text else [])
        self.session.validators.append(lambda path, text, tree: [{"message": "careful", "line": 1, "severity": "warning"}])
        self.assertEqual([item["message"] for item in self.refuse(world="x = eval('1')\n")], ["no"])
        self.assertTrue(self.prepare(world="x = 1\n").succeeded)

    def test_a_validator_that_raises_refuses(self):
        self.session.validators.append(lambda path, text, tree: 1 / 0)
        self.assertEqual([item["id"] for item in self.refuse(world="x = 1\n")], ["MOLT0733"])


class HookTests(SessionTestCase):
    def tearDown(self):
        for callbacks in hooks.CALLBACKS.values():
            callbacks.clear()

    def test_classes_are_told_of_once_after_the_whole_edit(self):
        told = []
        molt.on_class_created(lambda cls: told.append(("created", cls.__name__, sorted(__import__("game").__all__))))
        molt.on_class_updated(lambda cls: told.append(("updated", cls.__name__)))
        self.save(world="class A:\n    def f(self): return 1\n    def g(self): return 1\n", other="class B:\n    pass\n")
        self.assertEqual(told, [("created", "B", ["A", "B"]), ("created", "A", ["A", "B"])] if told[0][1] == "B" else
                         [("created", "A", ["A", "B"]), ("created", "B", ["A", "B"])])
        told.clear()
        self.save(world="class A:\n    x = 1\n    def f(self): return 2\n    def g(self): return 2\n")
        self.assertEqual(told, [("updated", "A")])

    def test_a_callback_that_raises_harms_nothing(self):
        told = []
        molt.on_class_created(lambda cls: 1 / 0)
        molt.on_class_created(lambda cls: told.append(cls.__name__))
        with self.assertLogs("molt", "ERROR"):
            self.save(world="class A:\n    pass\n")
        self.assertEqual(told, ["A"])

    def test_callbacks_of_scripts_come_with_the_commit_and_follow_edits(self):
        text = "import molt\nTOLD = []\n\n@molt.on_class_created\ndef told(cls):\n    TOLD.append({0})\n"
        self.session.discard(self.prepare(world=text.format("cls.__name__")))
        self.assertEqual(hooks.CALLBACKS["created"], [])
        self.save(world=text.format("cls.__name__"))
        self.save(other="class A:\n    pass\n")
        self.save(world=text.format("cls.__name__ * 2"))
        self.save(more="class B:\n    pass\n")
        import game.world
        self.assertEqual(game.world.TOLD, ["A", "BB"])

    def test_discarded_attempts_leave_nothing(self):
        self.save(world="LOG = []\ndef note(x):\n    LOG.append(x)\n")
        attempt = self.prepare(world="LOG = []\ndef note(x):\n    LOG.append(x)\nnote(1)\n", other="from game.world import LOG\nLOG.append(2)\n")
        self.assertTrue(attempt.succeeded)
        self.session.discard(attempt)
        import game.world
        self.assertEqual(game.world.LOG, [])
        with self.assertRaises(ImportError):
            import game.other  # noqa: F401
        self.save(world="LOG = []\ndef note(x):\n    LOG.append(x)\nnote(1)\n", other="from game.world import LOG\nLOG.append(2)\n")
        self.assertEqual(game.world.LOG, [1, 2])

    def test_what_others_did_between_attempt_and_commit_stays(self):
        self.save(world="LOG = []\nTABLE = {}\nSEEN = set()\ndef note(x):\n    LOG.append(x)\n    TABLE[x] = 1\n    SEEN.add(x)\n")
        import game.world
        attempt = self.prepare(world="LOG = []\nTABLE = {}\nSEEN = set()\ndef note(x):\n    LOG.append(x)\n    TABLE[x] = 1\n"
                                     "    SEEN.add(x)\nnote('edit')\n")
        game.world.note("live")
        self.assertEqual(game.world.LOG, ["live"])
        self.session.commit(attempt)
        self.assertEqual((game.world.LOG, game.world.TABLE, game.world.SEEN), (["live", "edit"], {"live": 1, "edit": 1}, {"live", "edit"}))
