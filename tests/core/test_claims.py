from prism_core.batch.claims import Claims


def test_results_in_flight_never_share_a_name(tmp_path):
    claims, target = Claims(), tmp_path / "a.jpg"
    with claims.name_for(target, number=False) as first, claims.name_for(tmp_path / "A.JPG", number=False) as second:
        assert (first.name, second.name) == ("a.jpg", "A-2.JPG")
    with claims.name_for(target, number=False) as again:
        assert again == target


def test_a_number_leads_past_files_that_stand_there(tmp_path):
    for name in ("a.jpg", "a-2.jpg"):
        (tmp_path / name).touch()
    claims = Claims()
    with claims.name_for(tmp_path / "a.jpg", number=True) as name:
        assert name.name == "a-3.jpg"
    with claims.name_for(tmp_path / "a.jpg", number=False) as name:
        assert name.name == "a.jpg"
