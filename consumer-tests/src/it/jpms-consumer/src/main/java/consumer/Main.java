package consumer;

import okhttp3.OkHttp;

public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println(Main.class.getModule() + " runs on OkHttp " + OkHttp.VERSION);
    }
}
