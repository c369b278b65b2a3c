public interface INamed
{
    string Title();
}
