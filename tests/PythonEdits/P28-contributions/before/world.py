import os.path
import unittest
from collections import OrderedDict

_private = 1
value = len


class Own(OrderedDict):
    pass


class OwnTests(unittest.TestCase):
    def test_nothing(self):
        pass
