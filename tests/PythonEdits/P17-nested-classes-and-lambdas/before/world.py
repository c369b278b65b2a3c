class Outer:
    key = lambda self: "key 1"
    table = {"a": lambda: "a1"}

    class Inner:
        factor = 2

        def act(self):
            return "inner " + str(self.factor)

        class Deep:
            def act(self):
                return "deep 1"

    def make(self):
        return self.Inner().act()


def factory():
    class Local:
        def act(self):
            return "local 1"
    return Local
