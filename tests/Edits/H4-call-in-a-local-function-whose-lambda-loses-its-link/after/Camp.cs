public static class Camp
{
    public static string Said { get; set; } = "";

    public static async Task<int> Run(Task gate, int a)
    {
        var k = a + 1;
        {
            var m = k * 2;
            return await Inner();
            async Task<int> Inner()
            {
                await gate;
                if ((k & m) > 1) Said += "!";
                var v = 1;
                Said += $"{a}";
                return ((Func<int, int>)(x => v + x))(v);
            }
        }
    }

    public static string Word() => "two";
}
