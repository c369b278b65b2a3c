"""The commit: all stores or none."""

import unittest

from molt._engine.stores import ABSENT, AttributeStore, CellStore, ClassStore, ItemStore, WholeStore, apply
from sessions import SessionTestCase


class _Stubborn:
    def __setattr__(self, name, value):
        raise RuntimeError("no")


class StoreTests(unittest.TestCase):
    def setUp(self):
        count = 1

        def function():
            return count
        self.function = function
        self.items, self.values, self.cls = {"a": 1, "gone": 2}, [1, 2], type("A", (), {"x": 1})

    def stores(self):
        return [ItemStore(self.items, "a", 5), ItemStore(self.items, "gone", ABSENT), ItemStore(self.items, "new", 6),
                ClassStore(self.cls, "x", 7), ClassStore(self.cls, "y", 8), CellStore(self.function.__closure__[0], 9),
                AttributeStore(self.function, "__doc__", "text"), WholeStore(self.values, "list", [3])]

    def state(self):
        return [self.items, self.cls.x, getattr(self.cls, "y", None), self.function(), self.function.__doc__, self.values]

    def test_all_are_made_and_can_be_undone(self):
        undo = apply(self.stores())
        self.assertEqual(self.state(), [{"a": 5, "new": 6}, 7, 8, 9, "text", [3]])
        undo()
        self.assertEqual(self.state(), [{"a": 1, "gone": 2}, 1, None, 1, None, [1, 2]])

    def test_none_is_made_when_one_fails(self):
        for place in range(9):
            stores = self.stores()
            stores.insert(place, AttributeStore(_Stubborn(), "x", 1))
            with self.assertRaisesRegex(RuntimeError, "no"):
                apply(stores)
            self.assertEqual(self.state(), [{"a": 1, "gone": 2}, 1, None, 1, None, [1, 2]])

    def test_the_last_of_several_stores_of_one_name_counts(self):
        undo = apply([ItemStore(self.items, "a", 5), ItemStore(self.items, "a", 6)])
        self.assertEqual(self.items["a"], 6)
        undo()
        self.assertEqual(self.items["a"], 1)


class CommitTests(SessionTestCase):
    def test_a_commit_that_fails_changes_nothing_and_says_so(self):
        self.save(world="def one():\n    return 1\n\nX = 1\n")
        import game.world
        attempt = self.prepare(world="def one():\n    return 2\n\nX = 2\n")
        attempt.outcome.stores.append(AttributeStore(_Stubborn(), "x", 1))
        report = self.session.commit(attempt)
        self.assertIn("RuntimeError: no", report.error)
        self.assertEqual((game.world.one(), game.world.X, report.updated), (1, 1, []))
        self.save(world="def one():\n    return 3\n\nX = 3\n")
        self.assertEqual((game.world.one(), game.world.X), (3, 3))
