import unittest

from game import roll


class RollTests(unittest.TestCase):
    def test_roll(self):
        self.assertEqual(roll(6), 6)
