import pickle
import sys
import threading
import unittest

import game.hub
from game import Orc


def power():
    return 1


class Tests(unittest.TestCase):
    def test_makes(self):
        Orc()
        game.hub.registry.append("x")
        game.hub.extra = 1
        self.assertEqual(Orc.made, 1)
        self.assertIs(pickle.loads(pickle.dumps(Orc)), Orc)
        self.assertIs(sys.modules["game.hub"].Orc, Orc)

    def test_threads(self):
        found = []
        thread = threading.Thread(target=lambda: found.append(game.hub.Orc is Orc))
        thread.start()
        thread.join()
        self.assertEqual(found, [True])

    def test_power(self):
        self.assertLess(power(), 5)
