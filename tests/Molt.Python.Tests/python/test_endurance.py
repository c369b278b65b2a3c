"""What must not grow, and what must not depend on how much there is."""

import gc
import linecache
import types
import weakref

from sessions import SessionTestCase

_WORLD = """
import functools
VERSION = {0}

def logged(function):
    @functools.wraps(function)
    def wrapper(*arguments):
        return function(*arguments)
    return wrapper

@logged
def greet(name):
    return f"{{name}} {0}"

class Orc:
    power = {0}
    table = [lambda: {0}]
    def __init__(self):
        self.hits = {0}
    def attack(self, n={0}):
        return n + {0}
    def make(self):
        def inner():
            return self.hits + {0}
        return inner
"""


def _counts():
    gc.collect()
    kinds = {}
    for item in gc.get_objects():
        kinds[type(item)] = kinds.get(type(item), 0) + 1
    return kinds


class EnduranceTests(SessionTestCase):
    def test_hundreds_of_edits_leave_as_many_objects_as_ten(self):
        self.save(world=_WORLD.format(0))
        import game.world
        orc = game.world.Orc()
        held = [game.world.greet, orc.make(), orc.attack]
        for number in range(1, 11):
            self.save(world=_WORLD.format(number))
        before, lines = _counts(), len(linecache.cache)
        for number in range(11, 411):
            self.save(world=_WORLD.format(number))
        after = _counts()
        grown = {kind.__name__: after[kind] - before.get(kind, 0) for kind in after if after[kind] - before.get(kind, 0) > 5}
        self.assertEqual(grown, {})
        self.assertEqual(len(linecache.cache), lines)
        self.assertEqual([held[0]("a"), held[1](), held[2]()], ["a 410", 410, 820])

    def test_superseded_code_is_gone(self):
        self.save(world="def greet():\n    return 'first'\n")
        import game.world
        code = weakref.ref(game.world.greet.__code__)
        self.save(world="def greet():\n    return 'second'\n")
        self.assertIsNone(code())

    def test_transactions_leave_nothing_either(self):
        text = "registry = []\ndef note(item):\n    if item not in registry:\n        registry.append(item)\n    return item\n\n"
        self.save(world=text + "x = note('a')\n")
        import game.world
        for number in range(10):
            self.save(world=text + f"x = note({number % 2})\nclass A:\n    y = note(1)\n    z = {number}\n")
        before = _counts()
        for number in range(10, 210):
            self.save(world=text + f"x = note({number % 2})\nclass A:\n    y = note(1)\n    z = {number}\n")
        after = _counts()
        self.assertEqual({kind.__name__: after[kind] - before.get(kind, 0) for kind in after
                          if after[kind] - before.get(kind, 0) > 5}, {})
        self.assertEqual(game.world.registry, ["a", 0, 1])

    def test_an_edit_does_not_look_at_the_objects_there_are(self):
        """Counted and not timed: neither the heap nor the objects are walked through."""
        self.save(world=_WORLD.format(0))
        import game.world
        self.orcs = [game.world.Orc() for _ in range(1000)]
        looked = []
        original = gc.get_referrers
        gc.get_referrers = lambda *items: looked.append(items) or original(*items)
        self.addCleanup(setattr, gc, "get_referrers", original)
        for number in range(1, 4):
            self.save(world=_WORLD.format(number))
        self.assertEqual(looked, [])
        self.assertEqual(self.orcs[500].attack(), 6)
        self.inner = self.orcs[0].make()    # held where only the heap knows of it
        self.save(world=_WORLD.format(9))
        self.assertEqual(len(looked), 1)
        self.assertEqual(self.inner(), 9)


class VersionTests(SessionTestCase):
    def test_ten_edits_in_a_row(self):
        for number in range(10):
            self.save(world=f"def greet():\n    return {number}\n\nclass A:\n    def f(self):\n        return {number}\n")
            import game.world
            if number == 0:
                greet, bound = game.world.greet, game.world.A().f
            self.assertEqual((greet(), bound()), (number, number))

    def test_references_are_counted_the_same_in_this_version_of_python(self):
        """What the search for closures relies on: a code object that nobody uses is referred to twice, and by the argument."""
        from molt._engine.codes import pairs_of, users_of
        code = compile("def f():\n    return 1\n", "x", "exec")
        pair, = pairs_of(code, code)
        pair.new = None
        self.assertEqual(users_of(pair), 0)
        function = types.FunctionType(pair.old, {})
        self.assertEqual(users_of(pair), 1)
        del function
        self.assertEqual(users_of(pair), 0)


