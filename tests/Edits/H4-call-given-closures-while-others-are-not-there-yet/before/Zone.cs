public static class Zone
{
    public static async Task F(Turns t, int a)
    {
        var w = t.Id(62);
        await t.Next(3);
        
        { var x = 5; t.Say(((Func<string>)(() => $"one {x} {t.Id(1)}"))()); }
    }

    public static string Word() => "0";
}
