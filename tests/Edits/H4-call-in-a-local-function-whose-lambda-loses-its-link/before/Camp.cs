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
                var v = 1;
                Action tell = () => Said += $"{v} {a}";
                tell();
                return k * m;
            }
        }
    }

    public static string Word() => "one";
}
