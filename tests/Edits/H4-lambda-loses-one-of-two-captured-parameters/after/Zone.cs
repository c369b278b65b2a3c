public static class Zone
{
    public static async Task F(Turns t, int a)
    {
        Func<Task> g = async () =>
        {
            await t.Next(1);
            t.Say("two");
        };
        await g();
    }

    public static string Word() => "1";
}
