LIMIT = 2


def helper():
    return "new"


class Thing:
    def act(self):
        return "new thing"
