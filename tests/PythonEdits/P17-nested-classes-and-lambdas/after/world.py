class Outer:
    key = lambda self: "key 2"
    table = {"a": lambda: "a2"}

    class Inner:
        factor = 3

        def act(self):
            return "inner! " + str(self.factor)

        class Deep:
            def act(self):
                return "deep 2"

            def more(self):
                return "more"

    def make(self):
        return self.Inner().act() + "!"


def factory():
    class Local:
        def act(self):
            return "local 2"
    return Local
