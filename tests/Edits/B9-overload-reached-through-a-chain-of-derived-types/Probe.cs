public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        yield return User.Play();
    }
}
