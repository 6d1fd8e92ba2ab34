//! Serving the folder on this machine: for looking at it, not for the world.

use super::policy;
use anyhow::{Context, Result, bail};
use axum::Router;
use axum::http::{HeaderName, HeaderValue, Request, header};
use axum::middleware::{self, Next};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use tower_http::services::{ServeDir, ServeFile};

/// Serves `folder` below `base` on loopback until interrupted. `ready` is told the address.
///
/// # Errors
/// When the port is taken or cannot be opened.
pub fn serve(folder: &Path, base: &str, port: u16, ready: &dyn Fn(&str)) -> Result<()> {
    let runtime = tokio::runtime::Runtime::new().context("cannot start serving")?;
    runtime.block_on(async {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let listener = match tokio::net::TcpListener::bind(address).await {
            Ok(listener) => listener,
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                bail!("port {port} is taken by another program; choose another with --port, or --port 0 for any")
            }
            Err(error) => return Err(error).context(format!("cannot open port {port}")),
        };
        let address = listener.local_addr()?;
        ready(&format!("http://{address}{base}/"));
        axum::serve(listener, routes(folder, base)).with_graceful_shutdown(interrupted()).await?;
        Ok(())
    })
}

fn routes(folder: &Path, base: &str) -> Router {
    let missing = ServeFile::new(folder.join("404.html")).precompressed_br().precompressed_gzip();
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip().not_found_service(missing);
    let routes =
        if base.is_empty() { Router::new().fallback_service(files) } else { Router::new().nest_service(base, files) };
    routes.layer(middleware::from_fn(with_headers))
}

async fn with_headers(request: Request<axum::body::Body>, next: Next) -> axum::response::Response {
    let path = request.uri().path();
    let is_named_by_content = path.contains("/app/") || path.contains("/guides/");
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in policy::HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    let cache = if is_named_by_content { "public, max-age=31536000, immutable" } else { "no-cache" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    response
}

async fn interrupted() {
    // Without a signal handler the program simply ends as programs do.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
