import unittest
from unittest import mock

import game.dice
from game import roll


class RollTests(unittest.TestCase):
    def test_roll(self):
        self.assertEqual(roll(6), 6)

    def test_patched(self):
        with mock.patch("game.dice.roll", return_value=99):
            self.assertEqual(game.dice.roll(6), 99)
        self.assertEqual(game.dice.rolled, [] if "fresh" else None)

    @unittest.skip("later")
    def test_later(self):
        pass
