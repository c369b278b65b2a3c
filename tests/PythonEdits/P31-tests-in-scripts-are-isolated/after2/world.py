import pickle
import sys
import threading
import unittest

import game.hub
from game import Orc


def power():
    return 7


class Tests(unittest.TestCase):
    def test_power(self):
        self.assertLess(power(), 5)
