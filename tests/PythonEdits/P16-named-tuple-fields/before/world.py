import typing


class Pair(typing.NamedTuple):
    first: int

    def show(self):
        return f"<{self.first}>"
