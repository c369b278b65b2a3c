"""Bytes as editors leave them."""

from molt._engine.session import Session
from sessions import SessionTestCase


class SourceTests(SessionTestCase):
    def answer(self, content):
        self.save(world=content)
        import game.world
        return game.world.answer()

    def test_byte_order_marks_line_ends_and_missing_last_lines(self):
        self.assertEqual(self.answer(b"\xef\xbb\xbfdef answer():\r\n    return 1"), 1)
        self.assertEqual(self.answer(b"def answer():\r    return 2\r"), 2)
        self.assertEqual(self.answer(b"\n\n\ndef answer():\n    return 3"), 3)
        self.assertEqual(self.answer("def answer():\n\treturn 'ä'\n".encode()), "ä")

    def test_declared_encodings(self):
        self.assertEqual(self.answer("# -*- coding: latin-1 -*-\ndef answer():\n    return 'é'\n".encode("latin-1")), "é")

    def test_what_cannot_be_read_is_refused_at_its_place(self):
        self.save(world="def answer():\n    return 1\n")
        for content, identifier, line in [
                (b"def answer():\n    return 1\0\n", "MOLT0721", 2),
                (b"# coding: no-such-coding\nx = 1\n", "MOLT0721", 1),
                (b"x = 1\ny = '\xff'\n", "MOLT0721", 2),
                (b"def answer():\n\tif 1:\n        return 2\n", "MOLT0720", 3),
                (b"def answer():\nreturn 1\n", "MOLT0720", 2),
                (b"return 1\n", "MOLT0720", 1),
                (b"x = (1,\n", "MOLT0720", 1),
                (b"def f(a):\n    global a\n", "MOLT0720", 2)]:
            found = self.refuse(world=content)
            self.assertEqual([(item["id"], item["line"]) for item in found], [(identifier, line)], content)
        import game.world
        self.assertEqual(game.world.answer(), 1)

    def test_an_empty_script(self):
        self.save(world="")
        self.assertEqual(self.answer("def answer():\n    return 1\n"), 1)
        self.save(world="")
        import game
        self.assertFalse(hasattr(game, "answer"))

    def test_names_that_cannot_be_imported_and_libraries(self):
        attempt = self.session.prepare([("game", "/scripts", "/scripts/my-script.py", "x = 1\n")])
        self.assertEqual([item["id"] for item in attempt.diagnostics], ["MOLT0739"])
        attempt = self.session.prepare([("", "/scripts", "/scripts/json.py", "x = 1\n")])
        self.assertEqual([item["id"] for item in attempt.diagnostics], ["MOLT0726"])
        self.assertFalse(attempt.succeeded)

    def test_the_root_namespace(self):
        attempt = self.session.prepare([("", "/scripts", "/scripts/entry_of_a_game.py", "x = 1\n"),
                                        ("", "/scripts", "/scripts/folder_of_a_game/inner.py", "import entry_of_a_game\ny = entry_of_a_game.x\n")])
        self.session.commit(attempt)
        import entry_of_a_game
        from folder_of_a_game import y
        self.assertEqual((entry_of_a_game.x, y), (1, 1))


class SessionsTests(SessionTestCase):
    def test_two_sessions_share_a_process(self):
        other = Session()
        self.addCleanup(other.close)
        self.save(world="def one():\n    return 1\n")
        attempt = other.prepare([("sport", "/sport", "/sport/ball.py", "from game import one\ndef two():\n    return one() + 1\n"),
                                 ("game", "/sport", "/sport/more.py", "def three():\n    return 3\n")])
        self.assertTrue(attempt.succeeded, attempt.diagnostics)
        other.commit(attempt)
        self.save(world="def one():\n    return 10\n")
        import game
        import sport
        self.assertEqual((sport.two(), game.one(), game.three()), (11, 10, 3))
        found = other.prepare([("game", "/sport", "/sport/world.py", "x = 1\n")])
        self.assertEqual([item["id"] for item in found.diagnostics], ["MOLT0724"])
        other.close()
        self.assertEqual((game.one(), hasattr(game, "three")), (10, False))
