public static partial class Old
{
    public static string Word => "none";
}
