import typing


class Pair(typing.NamedTuple):
    first: int
    second: int = 5

    def show(self):
        return f"<{self.first}, {self.second}>"
