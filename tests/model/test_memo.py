from sinkron_rules.model import remember

BUILT: list[str] = []


def first(data: list[str]) -> str:
    BUILT.append(data[0])
    return data[0]


def last(data: list[str]) -> str:
    return data[-1]


def test_each_object_is_built_once_for_each_builder_and_never_taken_for_another() -> None:
    BUILT.clear()
    kept = ["a", "b"]
    assert [remember(kept, first), remember(kept, first), remember(kept, last)] == ["a", "a", "b"]
    assert BUILT == ["a"]
    assert [remember([str(number)], first) for number in range(600)] == [str(number) for number in range(600)]
    assert remember(kept, first) == "a"
