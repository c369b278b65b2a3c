import os.path
import unittest
from collections import OrderedDict

_private = 1
value = 3
other = value


class Own(OrderedDict):
    pass


class OwnTests(unittest.TestCase):
    def test_nothing(self):
        pass
