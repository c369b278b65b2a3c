import dataclasses


@dataclasses.dataclass
class Thing:
    name: str = "thing"
    owner: str = "nobody"
