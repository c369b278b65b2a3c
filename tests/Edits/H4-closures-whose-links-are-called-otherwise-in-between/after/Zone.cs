public static class Zone
{
    public static async Task F(Turns t)
    {
        var x1 = t.Id(35);
        var w2 = t.Id(62);
        await t.Next(3);
        { var y = ""; t.Say(((Func<string>)(() => $"{w2}{y}"))()); }
        { var x10 = t.Id(76);
            t.Start(G());
            async Task G()
            {
                await t.Next(12);
                t.Say($"v0 {x1}" + ((Func<string>)(() => $" {x10}"))());
            }
        }
    }

    public static string Word() => "1";
}
