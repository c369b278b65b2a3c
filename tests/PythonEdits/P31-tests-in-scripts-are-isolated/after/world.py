import pickle
import sys
import threading
import unittest

import game.hub
from game import Orc


def power():
    return 2


class Tests(unittest.TestCase):
    def test_makes(self):
        Orc()
        game.hub.registry.append("x")
        game.hub.extra = 1
        self.assertEqual(Orc.made, 1)

    def test_power(self):
        self.assertLess(power(), 5)
