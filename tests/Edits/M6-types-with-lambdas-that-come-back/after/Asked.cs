public static class Asked
{
    public static IEnumerable<string> Answers() => [$"{Plain.Run(1).GetAwaiter().GetResult()} {Generic<int>.Run(1).GetAwaiter().GetResult()}"];
}
