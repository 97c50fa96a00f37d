from prism_desktop.photo.byte_lru import ByteLru


def cache(limit):
    return ByteLru(limit, len)


def test_the_least_recently_used_goes_first():
    lru = cache(3)
    for key in "abc":
        lru.put(key, b"1")
    lru.get("a")
    lru.put("d", b"1")
    assert [key in lru for key in "abcd"] == [True, False, True, True]


def test_the_bound_is_in_bytes():
    lru = cache(10)
    lru.put("a", b"1" * 6)
    lru.put("b", b"1" * 6)
    assert "a" not in lru
    assert lru.bytes == 6


def test_what_is_larger_than_the_bound_is_kept_alone():
    lru = cache(10)
    lru.put("a", b"1")
    lru.put("b", b"1" * 50)
    assert lru.keys() == ["b"]


def test_putting_again_and_dropping_keep_count():
    lru = cache(100)
    lru.put("a", b"1" * 30)
    lru.put("a", b"1" * 10)
    assert lru.bytes == 10
    lru.drop("a")
    lru.drop("a")
    assert lru.bytes == 0
    assert len(lru) == 0
    assert lru.get("a") is None


def test_a_smaller_bound_lets_the_oldest_go():
    lru = cache(100)
    for name in "abc":
        lru.put(name, b"1" * 30)
    lru.set_limit(60)
    assert lru.keys() == ["b", "c"]
    assert lru.bytes == 60
