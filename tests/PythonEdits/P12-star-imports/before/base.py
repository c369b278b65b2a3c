LIMIT = 1


def helper():
    return "old"


class Thing:
    def act(self):
        return "old thing"
