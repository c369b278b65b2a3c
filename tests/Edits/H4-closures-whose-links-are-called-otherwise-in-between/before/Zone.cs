public static class Zone
{
    public static async Task F(Turns t)
    {
        var x1 = t.Id(35);
        var w2 = t.Id(62);
        await t.Next(3);
        
        { var x10 = t.Id(76);
            t.Start(G());
            async Task G()
            {
                await t.Next(12);
                w2 += 1; t.Say($"v1 {x10}" + ((Func<string>)(() => $" {x1} {w2}"))());
            }
        }
    }

    public static string Word() => "0";
}
