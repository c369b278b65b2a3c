POWER = "a"


class Other:
    pass
